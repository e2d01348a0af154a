"""What an editor asks about a text, without a protocol.

Every function takes a :class:`~llm_strategy.engine.snapshot.Snapshot`, one version of a text, and is pure: it changes
nothing and reads no file but those the engine reads. Lines and columns are 0-based code points, spans end exclusively,
as in :mod:`llm_strategy.text`. None raises over what the text says. Markdown holds text of the file only as code.

``hover`` · ``completion`` · ``hints`` (and lenses) · ``symbols`` · ``folding`` · ``selection`` · ``links`` ·
``definitions`` (and references) · ``rename`` · ``indentation`` · ``what_if`` · ``candidates`` · ``suppress``
"""
