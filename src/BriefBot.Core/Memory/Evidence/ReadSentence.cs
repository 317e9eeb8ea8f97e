using BriefBot.Articles;
using BriefBot.Memory.Terms;

namespace BriefBot.Memory.Evidence;

/// <summary>A sentence of a passage and what belongs to it, whatever the question.</summary>
/// <param name="Kind">The kind of block that it stands in.</param>
/// <param name="Range">Where it stands in the passage.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Terms">Its words, stop words included.</param>
/// <param name="Heading">The heading above it, as an index of the passage's sentences; -1 for none.</param>
/// <param name="Header">For a row, the first row of its table; -1 for none.</param>
/// <param name="LeadIn">For a list item, the sentence that ends with a colon before the list; -1 for none.</param>
/// <param name="LastItem">For a lead-in, the list's last item; the sentence's own index otherwise.</param>
/// <param name="FollowsInBlock">Whether the sentence before stands in the same paragraph.</param>
/// <param name="StandsAlone">Whether it can stand alone: it does not start with "He", "This" or "But".</param>
internal sealed record ReadSentence(
    BlockKind Kind, TextRange Range, string Text, List<Term> Terms, int Heading, int Header, int LeadIn, int LastItem, bool FollowsInBlock,
    bool StandsAlone);
