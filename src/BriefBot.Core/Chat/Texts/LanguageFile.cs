namespace BriefBot.Chat.Texts;

/// <summary>A language's file as it stands in the program.</summary>
/// <param name="Commands">The commands by their English names.</param>
/// <param name="Options">The options by their English names; behind a command's name and a slash where they mean something else there.</param>
/// <param name="Choices">The values that options take, by the English ones.</param>
/// <param name="Words">The fixed words of replies, by the names of <see cref="CardWords"/>'s properties.</param>
internal sealed record LanguageFile(
    IReadOnlyDictionary<string, CommandText> Commands,
    IReadOnlyDictionary<string, CommandText> Options,
    IReadOnlyDictionary<string, string> Choices,
    IReadOnlyDictionary<string, string> Words)
{
    public static readonly LanguageFile Empty = new(
        new Dictionary<string, CommandText>(),
        new Dictionary<string, CommandText>(),
        new Dictionary<string, string>(),
        new Dictionary<string, string>());
}
