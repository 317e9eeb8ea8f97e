using BriefBot.Chat.Commands;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Core.Tests.Chat.Commands;

public sealed class ChatCommandParserTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \t ")]
    public void Parse_NothingInTheLine_IsNull(string line) => Assert.Null(ChatCommandParser.Parse(line));

    [Theory]
    [InlineData("Who met in Nara?", "ask question=Who met in Nara?")]
    [InlineData("  What about rare earths? source:\"Japan Times\" after:2026-01-01 ", "ask question=What about rare earths? source:\"Japan Times\" after:2026-01-01")]
    [InlineData("/ask Who said: \"no\"?", "ask question=Who said: \"no\"?")]
    [InlineData("/ASK who?", "ask question=who?")]
    [InlineData("/ask question:\"Who met?\" source:Reuters", "ask question=Who met? source=Reuters")]
    [InlineData("/ask", "ask question=")]
    [InlineData("/summary nara long", "summary length=long text=nara")]
    [InlineData("/summary nara Long", "summary length=Long text=nara")]
    [InlineData("/summary long", "summary text=long")]
    [InlineData("/summary how long", "summary length=long text=how")]
    [InlineData("/summary how long length:short", "summary length=short text=how long")]
    [InlineData("/summary topic:\"rare earths\" length:short", "summary length=short topic=rare earths")]
    [InlineData("/summary topic:rare earths", "summary topic=rare earths")]
    [InlineData("/summary topic:rare earths long", "summary length=long topic=rare earths")]
    [InlineData("/summary topic:minerals short", "summary length=short topic=minerals")]
    [InlineData("/summary topic:how long the talks were length:short", "summary length=short topic=how long the talks were")]
    [InlineData("/summary article:Seoul and Tokyo", "summary article=Seoul and Tokyo")]
    [InlineData("/summary nara topic:rare earths", "summary text=nara topic=rare earths")]
    [InlineData("/search words:rare earths limit:3", "search limit=3 words=rare earths")]
    [InlineData("/search source:Reuters rare earths", "search source=Reuters words=rare earths")]
    [InlineData("/ask question:Who met in Nara? private:true", "ask private=true question=Who met in Nara?")]
    [InlineData("/summary topic:“rare earths”", "summary topic=rare earths")]
    [InlineData("/summary topic:\"unclosed words", "summary topic=unclosed words")]
    [InlineData("/summary \"rare earths\"", "summary text=rare earths")]
    [InlineData("/summary lenght:short nara", "summary lenght=short text=nara")]
    [InlineData("/search rare earths limit:3", "search limit=3 words=rare earths")]
    [InlineData("/search rare earths LIMIT:3", "search limit=3 words=rare earths")]
    [InlineData("/search https://example.org/a", "search words=https://example.org/a")]
    [InlineData("/search 10:30 takaichi: visit", "search words=10:30 takaichi: visit")]
    [InlineData("/search a \\\"b", "search words=a \\\"b")]
    [InlineData("/articles 2", "articles page=2")]
    [InlineData("/briefing", "briefing")]
    [InlineData("/briefing STATUS", "briefing status")]
    [InlineData("/briefing schedule time:07:00 zone:Asia/Tokyo days:weekdays", "briefing schedule days=weekdays time=07:00 zone=Asia/Tokyo")]
    [InlineData("/briefing schedule 7am tokyo mon, wed fri", "briefing schedule days=mon, wed fri time=7am zone=tokyo")]
    [InlineData("/briefing schedule zone:UTC days:mon, wed time:19", "briefing schedule days=mon, wed time=19 zone=UTC")]
    [InlineData("/briefing watch rare earths", "briefing watch topic=rare earths")]
    [InlineData("/briefing now move", "briefing now move=move")]
    [InlineData("/briefing show 2026-01-16", "briefing show date=2026-01-16")]
    [InlineData("/briefing stopp", "briefing stopp")]
    [InlineData("/articles", "articles")]
    [InlineData("/help", "help")]
    [InlineData("/", "help")]
    [InlineData("/quit", "quit")]
    [InlineData("/frobnicate now", "frobnicate text=now")]
    public void Parse_Line_GivesCommandAndOptions(string line, string expected)
    {
        var command = ChatCommandParser.Parse(line)!;
        var options = command.Options.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => $" {option.Key}={option.Value}");
        Assert.Equal(expected, command.Name + string.Concat(options));
    }

    [Fact]
    public void Parse_AnyText_NeverThrowsAndKeepsQuestionsWhole() => Prop.ForAll<string?>(text =>
    {
        var line = text ?? string.Empty;
        var command = ChatCommandParser.Parse(line);
        _ = ChatCommandParser.Parse("/summary " + line);
        _ = ChatCommandParser.Parse("/search " + line);
        var trimmed = line.Trim();
        if (trimmed.Length > 0 && trimmed[0] != '/')
        {
            Assert.Equal(trimmed, command!.Options["question"]);
        }
    }).QuickCheckThrowOnFailure();
}
