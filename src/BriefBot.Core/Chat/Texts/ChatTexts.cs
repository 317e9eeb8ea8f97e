using System.Text.Json;

namespace BriefBot.Chat.Texts;

/// <summary>The texts of one language: names and descriptions of commands, and the fixed words of replies.</summary>
/// <remarks>
/// English is the code's own. The others are JSON files inside the program, one a language, beside this class; they are
/// chosen by Discord's locales, not by the machine's culture. Article text is never translated.
/// </remarks>
public sealed class ChatTexts
{
    private static readonly string[] Translated = ["ja", "ko", "zh-CN"];

    private static readonly Lazy<IReadOnlyDictionary<string, ChatTexts>> Loaded =
        new(() => Translated.ToDictionary(language => language, Load, StringComparer.OrdinalIgnoreCase));

    private readonly LanguageFile _file;

    private ChatTexts(string language, LanguageFile file)
    {
        Language = language;
        _file = file;
        Words = new CardWords(file.Words);
    }

    /// <summary>The code's own language.</summary>
    public static ChatTexts English { get; } = new("en", LanguageFile.Empty);

    /// <summary>The languages beside English, as Discord's locales.</summary>
    public static IReadOnlyList<string> Languages => Translated;

    /// <summary>The language as one of Discord's locales.</summary>
    public string Language { get; }

    /// <summary>The fixed words of replies.</summary>
    public CardWords Words { get; }

    /// <summary>The file, for the tests that hold it against the commands.</summary>
    internal LanguageFile File => _file;

    /// <summary>The texts for a locale of Discord's, such as <c>ja</c>; English for one that is not there, and for null.</summary>
    public static ChatTexts For(string? locale) => locale is not null && Loaded.Value.TryGetValue(locale, out var texts) ? texts : English;

    /// <summary>What a command is called; null in English, and where the language has no text for it.</summary>
    public CommandText? Command(string command) => _file.Commands.GetValueOrDefault(command);

    /// <summary>What an option of a command is called; null in English, and where the language has no text for it.</summary>
    public CommandText? Option(string command, string option) =>
        _file.Options.GetValueOrDefault($"{command}/{option}") ?? _file.Options.GetValueOrDefault(option);

    /// <summary>What a value that an option takes is called; null in English, and where the language has no text for it.</summary>
    public string? Choice(string value) => _file.Choices.GetValueOrDefault(value);

    private static ChatTexts Load(string language)
    {
        var name = $"{typeof(ChatTexts).Namespace}.{language}.json";
        using var stream = typeof(ChatTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its texts {name}.");
        return new ChatTexts(language, JsonSerializer.Deserialize(stream, LanguageJson.Default.LanguageFile)!);
    }
}
