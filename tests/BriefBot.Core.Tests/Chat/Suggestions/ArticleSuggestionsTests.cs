using BriefBot.Chat.Suggestions;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.Chat.Suggestions;

public sealed class ArticleSuggestionsTests
{
    private readonly HandClock _clock = new();
    private readonly FewArticles _memory = new FewArticles()
        .With("a-summit", "Leaders meet at the Nara summit", "x")
        .With("nara-1", "Nara summit opens", "x")
        .With("kyodo", "奈良で首脳会談 🦌", "x")
        .With("copy", "Nara summit opens again", "x", duplicateOf: "nara-1")
        .With("chips", "Chips rise", "x");

    [Theory]
    [InlineData("nara", "nara-1 a-summit")]
    [InlineData("SUMMIT nara", "a-summit nara-1")]
    [InlineData("首脳", "kyodo")]
    [InlineData("🦌", "kyodo")]
    [InlineData("chi", "chips")]
    [InlineData("zzz", "")]
    public async Task Find_Typed_IsTheArticlesWhoseTitleOrIdFitsBestFirst(string typed, string expected) =>
        Assert.Equal(expected, await FindAsync(new ArticleSuggestions(_memory, _clock), typed));

    [Fact]
    public async Task Find_NothingTyped_IsTheNewestWithoutCopies() =>
        Assert.Equal("a-summit nara-1 kyodo chips", await FindAsync(new ArticleSuggestions(_memory, _clock), " "));

    [Fact]
    public async Task Find_ArticleAddedSecondsAgo_IsOfferedSoon()
    {
        using var suggestions = new ArticleSuggestions(_memory, _clock);
        Assert.Empty(await FindAsync(suggestions, "later"));
        _memory.With("later", "Later", "x");
        _clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("later", await FindAsync(suggestions, "later"));
    }

    private static async Task<string> FindAsync(ArticleSuggestions suggestions, string typed) =>
        string.Join(' ', (await suggestions.FindAsync(typed, 25, TestContext.Current.CancellationToken)).Select(article => article.Id.Value));
}
