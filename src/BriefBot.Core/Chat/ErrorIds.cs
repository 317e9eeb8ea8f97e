namespace BriefBot.Chat;

/// <summary>Makes the short ids that tie what a user was told to the log.</summary>
internal sealed class ErrorIds(Random random)
{
    // No vowels and no look-alikes: never a word, easy to read out.
    private const string Letters = "bcdfghjkmnpqrstvwxz23456789";

    public string Next() => new(random.GetItems<char>(Letters, 6));
}
