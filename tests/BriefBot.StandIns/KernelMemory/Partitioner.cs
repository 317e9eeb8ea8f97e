namespace BriefBot.StandIns.KernelMemory;

/// <summary>Cuts a text as the service's chunker does: so many tokens, some of them again in the next piece, white space not as it was.</summary>
/// <param name="Tokens">Tokens of a partition; a word stands for one.</param>
/// <param name="Overlap">How many of them the next one repeats.</param>
internal sealed record Partitioner(int Tokens = 1000, int Overlap = 100)
{
    /// <summary>The pieces.</summary>
    internal IReadOnlyList<string> Cut(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var pieces = new List<string>();
        for (var start = 0; start < words.Length; start += Math.Max(1, Tokens - Overlap))
        {
            pieces.Add(string.Join(' ', words.Skip(start).Take(Tokens)));
            if (start + Tokens >= words.Length)
            {
                break;
            }
        }

        return pieces;
    }
}
