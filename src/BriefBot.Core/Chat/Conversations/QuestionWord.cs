namespace BriefBot.Chat.Conversations;

/// <summary>A word, or several that make one name, of a question.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Term">As search sees it.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">One past its end.</param>
/// <param name="IsName">Whether it is a name.</param>
/// <param name="IsCountry">Whether it is a country's name.</param>
internal sealed record QuestionWord(string Text, string Term, int Start, int End, bool IsName, bool IsCountry)
{
    /// <summary>In lower case.</summary>
    public string Lower { get; } = Text.ToLowerInvariant();
}
