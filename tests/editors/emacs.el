;;; emacs.el --- does what a user does in Emacs, writes down what a user sees -*- lexical-binding: t -*-

;; Which client runs, which server it starts and for which files is the configuration's affair; it is
;; the one of editors/README.md.

(require 'cl-lib)
(require 'json)
(require 'flymake)

(defvar driver-job (let ((json-object-type 'plist)) (json-read-file (getenv "EDITOR_JOB"))))
(defvar driver-seen nil)

(defun driver-note (key value)
  (setq driver-seen (plist-put driver-seen key value)))

(defun driver-idle ()
  "Do what Emacs does when its user pauses; batch mode is never idle."
  (dolist (timer (copy-sequence timer-idle-list))
    (timer-event-handler timer)))

(defun driver-command ()
  "Do what Emacs does after a command of its user."
  (run-hooks 'post-command-hook)
  (driver-idle))

(defun driver-wait (what condition)
  (let ((end (+ (float-time) (plist-get driver-job :patience))) result)
    (while (not (setq result (funcall condition)))
      (when (> (float-time) end)
        (error "In vain: %s" what))
      (accept-process-output nil 0.02)
      (driver-idle))
    result))

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
                :message (flymake-diagnostic-text one)))))
    (flymake-diagnostics))))

(defun driver-shown-p ()
  "Whether the finding to be fixed is shown."
  (cl-find (plist-get driver-job :message) (flymake-diagnostics)
           :test (lambda (message one)
                   (string-match-p (regexp-quote message) (flymake-diagnostic-text one)))))

;; What the two clients do in their own ways.

(defvar driver-lsp-mode (featurep 'lsp-mode))

(defun driver-served-p ()
  "Whether a server serves this buffer."
  (if driver-lsp-mode (bound-and-true-p lsp-managed-mode) (bound-and-true-p eglot--managed-mode)))

(defun driver-hover ()
  "What is said about the thing at point."
  (let (said)
    (if driver-lsp-mode
        (cl-letf (((symbol-function 'lsp--eldoc-message) (lambda (info &rest _) (setq said info))))
          (lsp-hover)
          (driver-wait "a hover" (lambda () said)))
      (eglot-hover-eldoc-function (lambda (info &rest _) (when info (setq said info))))
      (driver-wait "a hover" (lambda () said)))
    (substring-no-properties said)))

(defun driver-act ()
  "Choose the fix from the list of actions at point."
  (let ((last-nonmenu-event ?\r))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (let ((titles (mapcar #'car items)))
                   (driver-note :actions (vconcat titles))
                   (cl-find-if (lambda (title) (string-prefix-p (plist-get driver-job :title) title))
                               titles)))))
      (if driver-lsp-mode
          (call-interactively #'lsp-execute-code-action)
        (eglot-code-actions (point) nil nil t)))))

(defun driver-complete ()
  "Put the first of the completions at point in; return all of them."
  (let* ((answer (if driver-lsp-mode (lsp-completion-at-point) (eglot-completion-at-point)))
         (begin (nth 0 answer)) (end (nth 1 answer))
         (offered (all-completions (buffer-substring-no-properties begin end) (nth 2 answer)))
         (chosen (car offered)))
    (delete-region begin end)
    (goto-char begin)
    (insert chosen)
    (funcall (plist-get (nthcdr 3 answer) :exit-function) chosen 'finished)
    (mapcar #'substring-no-properties offered)))

(defun driver-use ()
  (when driver-lsp-mode
    ;; Emacs asks its user whether the folder is a project.
    (lsp-workspace-folders-add (file-name-directory (plist-get driver-job :file))))
  (find-file (plist-get driver-job :other))
  (driver-command)

  (find-file (plist-get driver-job :file))
  (driver-command)
  (driver-wait "a server" #'driver-served-p)
  (driver-wait "findings" #'flymake-diagnostics)
  (driver-note :findings (driver-findings))
  ;; Neither client of these takes part in the choice.
  (driver-note :encoding "")

  (goto-char (point-min))
  (forward-line (plist-get driver-job :line))
  (forward-char (+ 2 (plist-get driver-job :column)))
  (driver-note :hover (driver-hover))

  (let ((before (driver-text)))
    (buffer-enable-undo)
    (undo-boundary)
    (driver-act)
    (driver-note :fixed (driver-text))
    (driver-command)
    (driver-wait "the finding to go"
                 (lambda () (and (not (driver-shown-p))
                                 (= (length (flymake-diagnostics)) (plist-get driver-job :left)))))
    (driver-note :left (driver-findings))

    (undo-boundary)
    (undo-start)
    ;; The first only takes the boundary away.
    (undo-more 1)
    (undo-more 1)
    (unless (equal before (driver-text))
      (error "Undo left %S" (driver-text)))
    (driver-command)
    (driver-wait "the finding to come back" #'driver-shown-p)
    (driver-note :undone (driver-findings)))

  ;; Completion behind the same wide characters.
  (goto-char (point-max))
  (insert (plist-get driver-job :begun))
  (driver-command)
  (driver-note :offered (vconcat (driver-complete)))
  (driver-note :completed
               (buffer-substring-no-properties (line-beginning-position) (line-end-position)))

  ;; By now a server that was started for the other file has long answered.
  (with-current-buffer (find-buffer-visiting (plist-get driver-job :other))
    (driver-note :elsewhere (if (driver-served-p) 1 0))))

(condition-case failure
    (driver-use)
  (error (driver-note :failure (error-message-string failure))))

(driver-note :said (vconcat (cl-loop for buffer in (buffer-list)
                                     when (string-match-p "events\\*$\\|lsp-log\\|Messages" (buffer-name buffer))
                                     collect (with-current-buffer buffer (driver-text)))))
(let ((coding-system-for-write 'utf-8))
  (with-temp-file (plist-get driver-job :seen)
    (insert (json-encode driver-seen))))
;; Leave without the questions that leaving asks.
(let ((kill-emacs-hook nil))
  (kill-emacs 0))
