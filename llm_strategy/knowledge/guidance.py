"""Newer guidance that dissents from the five sources: claims of the family ``N``, each with its address and date.

Not law: each is shown beside what the sources say (``explain``, hovers, recommendations), and a rule that is built on
one is an info. :func:`dissent` returns those about a technique, a rule or a claim.
"""

from __future__ import annotations


class Guidance:
    """One dissenting statement.

    ``text`` is what it says in our words, ``author`` and ``title`` where it stands, ``address`` and ``date`` (ISO) of
    that; ``basis`` what it rests on, ``read`` what of it was read before it was written here, ``against`` the claims of
    the five sources that it dissents from, and ``about`` the techniques and rules it is shown beside. ``small_only``:
    it says nothing of knowledge that is too large for a prompt.
    """

    __slots__ = (
        "about", "address", "against", "author", "basis", "date", "name", "read", "small_only", "text", "title",
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        text: str,
        *,
        title: str,
        author: str,
        address: str,
        date: str,
        basis: str,
        read: str,
        against: tuple[str, ...],
        about: tuple[str, ...],
    ) -> None:
        self.name = name
        self.text = text
        self.title = title
        self.small_only = "rag-for-small-stable-knowledge" in about
        self.author = author
        self.address = address
        self.date = date
        self.basis = basis
        self.read = read
        self.against = against
        self.about = about


_ALL = (
    Guidance(
        "N1",
        "knowledge under 200,000 tokens, about 500 pages, can be sent in the prompt as a whole and needs no "
        "retrieval; a prompt cache makes that faster and cheaper",
        title="Introducing Contextual Retrieval",
        author="Anthropic",
        address="https://www.anthropic.com/engineering/contextual-retrieval",
        date="2024-09-19",
        basis="advice of a provider on its own models, without a measurement of it",
        read="its section on longer prompts, word for word",
        against=("C3", "C8"),
        about=("rag", "rag-for-small-stable-knowledge"),
    ),
    Guidance(
        "N2",
        "a body of knowledge that fits into the context, cached as a whole, answered as well as retrieval or better, "
        "and was simpler to run",
        title="Don't Do RAG: When Cache-Augmented Generation is All You Need for Knowledge Tasks",
        author="Chan et al.",
        address="https://arxiv.org/abs/2412.15605",
        date="2024-12-20",
        basis="experiments on two question-answering data sets",
        read="an excerpt: its abstract; figures in accounts of it by others",
        against=("C8",),
        about=("rag", "rag-for-small-stable-knowledge"),
    ),
    Guidance(
        "N3",
        "with the whole text in the context models answer better on average than with retrieval, which costs far less; "
        "where the text is much longer than the context, retrieval is ahead",
        title="Retrieval Augmented Generation or Long-Context LLMs? A Comprehensive Study and Hybrid Approach",
        author="Li et al.",
        address="https://arxiv.org/abs/2407.16833",
        date="2024-07-23",
        basis="experiments on nine public data sets with three models",
        read="its abstract and the section of its results",
        against=("A8", "C8"),
        about=("rag",),
    ),
    Guidance(
        "N4",
        "over a code base an agent that searches with plain file tools did better than an index of "
        "embeddings, and has no index that becomes outdated; it takes longer and more tokens",
        title="Claude Code: Anthropic's Agent in Your Terminal",
        author="Boris Cherny and Cat Wu, Latent Space",
        address="https://www.latent.space/p/claude-code",
        date="2025-05-07",
        basis="experience of one team, in its own words mostly impressions; a maker of an editor measured "
        "the opposite",
        read="an excerpt: the passages on search, as several repositories quote them alike",
        against=("D4",),
        about=("rag", "tools"),
    ),
    Guidance(
        "N5",
        "a prompt optimiser that reflects on failures beat reinforcement training by 6 points on average, with up to "
        "35 times fewer runs",
        title="GEPA: Reflective Prompt Evolution Can Outperform Reinforcement Learning",
        author="Agrawal et al.",
        address="https://arxiv.org/abs/2507.19457",
        date="2026-02-14",
        basis="experiments on six tasks with one small model; on one of the six, training was ahead",
        read="its abstract and the table of its main results, in the second version",
        against=("C11", "B12"),
        about=("prompting", "fine-tuning", "prompting-not-measured"),
    ),
    Guidance(
        "N6",
        "in reinforcement training LoRA matches full fine-tuning even at rank 1, if it covers all layers and learns "
        "at about ten times the rate",
        title="LoRA Without Regret",
        author="John Schulman and Thinking Machines Lab",
        address="https://thinkingmachines.ai/blog/lora/",
        date="2025-09-29",
        basis="experiments on mathematical reasoning with two models; others repeated them in part",
        read="its sections on reinforcement learning and on settings, word for word",
        against=("C15",),
        about=("fine-tuning", "full-fine-tuning-on-little-data", "full-fine-tuning-without-regression-eval"),
    ),
)

GUIDANCE = {one.name: one for one in _ALL}
"""Id → statement."""


def dissent(*names: str) -> tuple[Guidance, ...]:
    """Return the statements about any of ``names``: techniques, rules, or claims that they dissent from."""
    wanted = set(names)
    return tuple(one for one in _ALL if wanted.intersection((*one.about, *one.against)))
