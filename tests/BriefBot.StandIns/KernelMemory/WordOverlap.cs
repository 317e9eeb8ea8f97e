namespace BriefBot.StandIns.KernelMemory;

/// <summary>The stand-in's idea of nearness: the share of the question's words that a text has, by their beginnings.</summary>
internal static class WordOverlap
{
    private const int Beginning = 5;

    /// <summary>From 0 for nothing in common to 1.</summary>
    internal static double Of(string question, string text)
    {
        var asked = Words(question);
        return asked.Count == 0 ? 0 : (double)asked.Count(Words(text).Contains) / asked.Count;
    }

    private static HashSet<string> Words(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2).Select(word => word[..Math.Min(word.Length, Beginning)])];
}
