using System.Reflection;
using System.Text.RegularExpressions;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Texts;

namespace BriefBot.Discord.Tests.Commands;

public partial class ChatTextsTests
{
    public static TheoryData<string> Languages => [.. ChatTexts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void File_EachLanguage_HasEveryCommandOptionAndChoice(string language)
    {
        var texts = ChatTexts.For(language);

        Assert.Equal(language, texts.Language);
        foreach (var command in CommandCatalog.All.Concat(CommandCatalog.Forms))
        {
            Assert.NotNull(texts.Command(command.Name));
            Assert.All(command.Options, option => Assert.NotNull(texts.Option(command.Name, option.Name)));
            Assert.All(command.Options.SelectMany(option => option.Choices), choice => Assert.NotNull(texts.Choice(choice)));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void File_EachLanguage_HasNothingThatIsUnused(string language)
    {
        var file = ChatTexts.For(language).File;
        var options = CommandCatalog.Forms.SelectMany(command => command.Options.Select(option =>
            file.Options.ContainsKey($"{command.Name}/{option.Name}") ? $"{command.Name}/{option.Name}" : option.Name));

        Assert.Equal(CommandCatalog.All.Concat(CommandCatalog.Forms).Select(command => command.Name).Distinct().Order(), file.Commands.Keys.Order());
        Assert.Equal(options.Distinct().Order(), file.Options.Keys.Order());
        Assert.Equal(CommandCatalog.All.SelectMany(command => command.Options).SelectMany(option => option.Choices).Distinct().Order(), file.Choices.Keys.Order());
    }

    // Every word is asked for through a dictionary that notes its keys; a count of one has a word of its own.
    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_EachLanguage_AreThoseOfTheCodeWithTheSamePlaceholders(string language)
    {
        var asked = new NotingDictionary();
        var english = new CardWords(asked);
        foreach (var member in typeof(CardWords).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            Ask(english, member);
        }

        english.ArticleCount(1);

        var words = ChatTexts.For(language).File.Words;
        Assert.Equal(asked.Keys.Order(), words.Keys.Order());
        Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word.Value)));
        Assert.All(ChatTexts.Languages, other => Assert.All(
            words, word => Assert.Equal(Placeholders(ChatTexts.For(other).File.Words[word.Key]), Placeholders(word.Value))));
        foreach (var member in typeof(CardWords).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            // What is filled in leaves no placeholder behind, so they are the code's.
            Assert.DoesNotContain('{', (string)member.Invoke(ChatTexts.For(language).Words, [.. member.GetParameters().Select(Argument)])!);
        }
    }

    [Theory]
    [InlineData("ja", "ja")]
    [InlineData("JA", "ja")]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("zh-TW", "en")]
    [InlineData("en-US", "en")]
    [InlineData("", "en")]
    [InlineData(null, "en")]
    public void For_Locale_FallsBackToEnglish(string? locale, string language) => Assert.Equal(language, ChatTexts.For(locale).Language);

    [Fact]
    public void Option_ThatMeansSomethingElseInOneCommand_HasItsOwnText() => Assert.NotEqual(
        ChatTexts.For("ja").Option(CommandNames.Ask, OptionNames.Article), ChatTexts.For("ja").Option(CommandNames.Summary, OptionNames.Article));

    private static void Ask(CardWords words, MemberInfo member)
    {
        if (member is MethodInfo { IsSpecialName: false } method)
        {
            method.Invoke(words, [.. method.GetParameters().Select(Argument)]);
        }
        else if (member is PropertyInfo property)
        {
            property.GetValue(words);
        }
    }

    private static object Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(int) => 2,
        var type when type == typeof(string) => "x",
        var type when type == typeof(IEnumerable<string>) => new[] { "a", "b" },
        _ => DateTimeOffset.UnixEpoch,
    };

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
