namespace BriefBot.Chat;

/// <summary>Makes the short ids that tie what a user was told to the log, and longer ones by which answers are found again.</summary>
internal sealed class ShortIds(Random random)
{
    // No vowels and no look-alikes: never a word, easy to read out.
    private const string Letters = "bcdfghjkmnpqrstvwxz23456789";

    /// <summary>Six letters: enough to find a line in a log.</summary>
    public string Next() => new(random.GetItems<char>(Letters, 6));

    /// <summary>Twelve letters, 57 bits: two answers never share one.</summary>
    public string NextLong() => new(random.GetItems<char>(Letters, 12));
}
