namespace BriefBot.Memory.Lexical;

/// <summary>How widespread a term is.</summary>
/// <param name="Passages">In how many passages it occurs.</param>
/// <param name="Articles">In how many articles, titles included.</param>
internal readonly record struct TermStatistics(int Passages, int Articles);
