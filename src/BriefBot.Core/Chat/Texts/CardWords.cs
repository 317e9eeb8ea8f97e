using System.Globalization;
using System.Runtime.CompilerServices;

namespace BriefBot.Chat.Texts;

/// <summary>The fixed words of replies in one language; what a language lacks is said in English.</summary>
public sealed class CardWords
{
    private readonly IReadOnlyDictionary<string, string> _words;

    internal CardWords(IReadOnlyDictionary<string, string> words) => _words = words;

    /// <summary>Heads the quoted articles.</summary>
    public string Sources => Word("Sources");

    /// <summary>On the button that shows the exact quotes.</summary>
    public string FullQuotes => Word("Full quotes");

    /// <summary>On the button for a good answer.</summary>
    public string Useful => Word("Useful");

    /// <summary>On the button for a bad answer.</summary>
    public string NotUseful => Word("Not useful");

    /// <summary>Said when no quote covers a question.</summary>
    public string NotCovered => Word("The articles do not cover this.");

    /// <summary>Heads the articles that come nearest.</summary>
    public string NearestArticles => Word("Nearest articles");

    /// <summary>In a footer: the sentences are the articles' own.</summary>
    public string QuotesOnly => Word("quotes only");

    /// <summary>Said when a search found nothing.</summary>
    public string NoPassage => Word("No passage holds these words.");

    /// <summary>Said when the list is empty.</summary>
    public string NoArticles => Word("There are no articles yet.");

    /// <summary>Heads the list of articles.</summary>
    public string ListTitle => Word("Articles");

    /// <summary>On the button to the page before.</summary>
    public string PreviousPage => Word("Previous page");

    /// <summary>On the button to the page after.</summary>
    public string NextPage => Word("Next page");

    /// <summary>Heads the help.</summary>
    public string HelpTitle => Word("Commands");

    /// <summary>Below the help: how to ask without a command.</summary>
    public string HelpHint => Word("You can also mention me with a question, or reply to one of my answers to ask on.");

    /// <summary>Below what was too long to show whole.</summary>
    public string Shortened => Word("The rest is not shown; please ask for less.");

    /// <summary>Said when too much is waiting.</summary>
    public string Busy => Word("I am busy right now. Please try again in a minute.");

    /// <summary>Said when a button's answer is not remembered any more.</summary>
    public string OldButton => Word("This button is too old for me to remember its answer. Please ask again.");

    /// <summary>Said when an opinion on an answer was saved.</summary>
    public string FeedbackSaved => Word("Thank you, noted.");

    /// <summary>In a footer: a model wrote the sentences, and code held them against the quotes.</summary>
    public string WrittenBy(string model, int held, int written) => Word("written by {model}, {held} of {written} sentences checked")
        .Replace("{held}", Number(held), StringComparison.Ordinal)
        .Replace("{written}", Number(written), StringComparison.Ordinal)
        .Replace("{model}", model, StringComparison.Ordinal);

    /// <summary>In a footer: more sentences may follow.</summary>
    public string BeingWritten => Word("still writing; every sentence here is checked");

    /// <summary>Below an answer that a language model could have written: why it did not.</summary>
    public string QuotesBecause(string why) => Word("Quotes only: {why}.").Replace("{why}", why, StringComparison.Ordinal);

    /// <summary>The same, with the moment from which it can.</summary>
    public string QuotesUntil(string why, string moment) => Word("Quotes only: {why}. Again from {moment}.")
        .Replace("{moment}", moment, StringComparison.Ordinal)
        .Replace("{why}", why, StringComparison.Ordinal);

    /// <summary>How a short question was read that takes up an earlier one.</summary>
    public string UnderstoodAs(string question) => Word("Understood as: {question}").Replace("{question}", question, StringComparison.Ordinal);

    /// <summary>How many articles are quoted or listed.</summary>
    public string ArticleCount(int count) => count == 1 ? Word("1 article", "OneArticle") : Filled("{count} articles", count);

    /// <summary>How long an article is.</summary>
    public string WordCount(int count) => Filled("{count} words", count);

    /// <summary>How many passages a search found beyond those shown.</summary>
    public string MorePassages(int count) => Filled("{count} more are not shown; add words to narrow the search.", count);

    /// <summary>Which page of how many.</summary>
    public string PageOf(int page, int pages) => Word("page {page} of {pages}")
        .Replace("{page}", Number(page), StringComparison.Ordinal)
        .Replace("{pages}", Number(pages), StringComparison.Ordinal);

    /// <summary>When the newest article was published, as the day in UTC.</summary>
    public string Newest(DateTimeOffset published) => Word("newest {day}").Replace("{day}", Day(published), StringComparison.Ordinal);

    /// <summary>What an answer rests on, such as "2 articles, newest 16 Jan 2026".</summary>
    public string Coverage(int articles, DateTimeOffset? newest) =>
        newest is { } published
        ? Word("{articles}, {newest}")
            .Replace("{articles}", ArticleCount(articles), StringComparison.Ordinal)
            .Replace("{newest}", Newest(published), StringComparison.Ordinal)
        : ArticleCount(articles);

    /// <summary>An article's id.</summary>
    public string ArticleId(string id) => Word("id {id}").Replace("{id}", id, StringComparison.Ordinal);

    /// <summary>An article repeats another's text.</summary>
    public string SameTextAs(string id) => Word("same text as {id}").Replace("{id}", id, StringComparison.Ordinal);

    /// <summary>The parts of a question that an answer does not cover.</summary>
    public string PartNotCovered(IEnumerable<string> parts) =>
        Word("Not covered: {parts}").Replace("{parts}", Listed(parts), StringComparison.Ordinal);

    /// <summary>The parts of a question on which nothing was found.</summary>
    public string NothingFoundOn(IEnumerable<string> parts) =>
        Word("Nothing was found on: {parts}").Replace("{parts}", Listed(parts), StringComparison.Ordinal);

    /// <summary>A day in UTC, such as "16 Jan 2026".</summary>
    public string Day(DateTimeOffset time) => time.UtcDateTime.ToString(Word("d MMM yyyy", "DayFormat"), CultureInfo.InvariantCulture);

    private string Listed(IEnumerable<string> parts) => string.Join(
        Word(", ", "Separator"), parts.Select(part => Word("“{part}”", "Quoted").Replace("{part}", part, StringComparison.Ordinal)));

    private string Filled(string english, int count, [CallerMemberName] string name = "") =>
        Word(english, name).Replace("{count}", Number(count), StringComparison.Ordinal);

    private string Word(string english, [CallerMemberName] string name = "") => _words.GetValueOrDefault(name, english);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
