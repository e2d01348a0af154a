;;; eglot.el --- does what a user does in Emacs, writes down what a user sees -*- lexical-binding: t -*-

;; Which server is started, and for which files, is the configuration's affair; it is the one of
;; editors/README.md.

(require 'cl-lib)
(require 'json)
(require 'flymake)
(require 'eglot)

(defvar driver-job (let ((json-object-type 'plist)) (json-read-file (getenv "EDITOR_JOB"))))
(defvar driver-seen nil)

(defun driver-note (key value)
  (setq driver-seen (plist-put driver-seen key value)))

(defun driver-wait (what condition)
  (let ((end (+ (float-time) (plist-get driver-job :patience))) result)
    (while (not (setq result (funcall condition)))
      (when (> (float-time) end)
        (error "In vain: %s" what))
      (accept-process-output nil 0.02))
    result))

(defun driver-command ()
  "What follows a command that a user gives."
  (run-hooks 'post-command-hook)
  ;; Batch mode is never idle, and it is when idle that eglot sends what has changed.
  (when (bound-and-true-p eglot--managed-mode)
    (eglot--signal-textDocument/didChange)))

(defun driver-text ()
  (buffer-substring-no-properties (point-min) (point-max)))

(defun driver-findings ()
  (vconcat
   (mapcar
    (lambda (one)
      (let ((begin (flymake-diagnostic-beg one)) (end (flymake-diagnostic-end one)))
        (save-excursion
          (goto-char begin)
          (list :line (1- (line-number-at-pos))
                :column (- begin (line-beginning-position))
                :text (buffer-substring-no-properties begin end)
                :severity (symbol-name (flymake-diagnostic-type one))
                :message (flymake-diagnostic-text one)))))
    (flymake-diagnostics))))

(defun driver-shown-p ()
  "Whether the finding to be fixed is shown."
  (cl-find (plist-get driver-job :message) (flymake-diagnostics)
           :test (lambda (message one) (string-match-p (regexp-quote message) (flymake-diagnostic-text one)))))

(defun driver-use ()
  ;; A file with another name: nobody may serve it.
  (find-file (plist-get driver-job :other))
  (driver-command)
  (driver-note :elsewhere (if (eglot-current-server) 1 0))

  (find-file (plist-get driver-job :file))
  (driver-command)
  (driver-wait "a server" #'eglot-managed-p)
  (unless flymake-mode (flymake-mode 1))
  (flymake-start)
  (driver-wait "findings" #'flymake-diagnostics)
  (driver-note :findings (driver-findings))
  ;; This eglot takes no part in the choice.
  (driver-note :encoding "")

  (goto-char (point-min))
  (forward-line (plist-get driver-job :line))
  (forward-char (+ 2 (plist-get driver-job :column)))
  (let (hover)
    (eglot-hover-eldoc-function (lambda (info &rest _) (when info (setq hover info))))
    (driver-wait "a hover" (lambda () hover))
    (driver-note :hover (substring-no-properties hover)))

  (let ((before (driver-text)) (last-nonmenu-event 13))
    (buffer-enable-undo)
    (undo-boundary)
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (driver-note :actions (vconcat (mapcar #'car items)))
                 (cl-find-if (lambda (title) (string-prefix-p (plist-get driver-job :title) title))
                             (mapcar #'car items)))))
      (eglot-code-actions (point) nil nil t))
    (driver-note :fixed (driver-text))
    (driver-command)
    (driver-wait "the finding to go"
                 (lambda () (and (not (driver-shown-p))
                                 (= (length (flymake-diagnostics)) (plist-get driver-job :left)))))
    (driver-note :left (driver-findings))

    (undo-boundary)
    (primitive-undo 1 (if (car buffer-undo-list) buffer-undo-list (cdr buffer-undo-list)))
    (unless (equal before (driver-text))
      (error "Undo left %S" (driver-text)))
    (driver-command)
    (driver-wait "the finding to come back" #'driver-shown-p)
    (driver-note :undone (driver-findings)))

  ;; Completion behind the same wide characters.
  (goto-char (point-max))
  (insert (plist-get driver-job :begun))
  (driver-command)
  (let* ((answer (eglot-completion-at-point))
         (begin (nth 0 answer)) (end (nth 1 answer)) (table (nth 2 answer))
         (typed (buffer-substring-no-properties begin end))
         (offered (all-completions typed table))
         (chosen (car offered)))
    (driver-note :offered (vconcat (mapcar #'substring-no-properties offered)))
    (delete-region begin end)
    (goto-char begin)
    (insert chosen)
    (funcall (plist-get (nthcdr 3 answer) :exit-function) chosen 'finished)
    (driver-note :completed
                 (buffer-substring-no-properties (line-beginning-position) (line-end-position)))))

(condition-case failure
    (driver-use)
  (error (driver-note :failure (error-message-string failure))))

(let ((events (ignore-errors (with-current-buffer (jsonrpc-events-buffer (eglot-current-server))
                               (buffer-string)))))
  (driver-note :said (vector (or events ""))))
(let ((coding-system-for-write 'utf-8))
  (with-temp-file (plist-get driver-job :seen)
    (insert (json-encode driver-seen))))
(ignore-errors (eglot-shutdown (eglot-current-server)))
(let ((kill-emacs-hook nil))
  (kill-emacs 0))
