using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;
using BriefBot.Memory;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.Answers.Worlds;

/// <summary>A few articles in a real store, and the answers from them.</summary>
internal sealed class AnswerWorld : IDisposable
{
    private AnswerWorld(params Article[] articles)
    {
        Memory = Folder.Open();
        Articles = articles;
        Answerer = AnswererOn(Memory);
        Lock = new QuoteLock(Memory);
    }

    public MemoryFolder Folder { get; } = new();

    public IArticleMemory Memory { get; }

    public IReadOnlyList<Article> Articles { get; }

    public IAnswerer Answerer { get; }

    public QuoteLock Lock { get; }

    public static Task<AnswerWorld> OfAsync(params Article[] articles) => FilledAsync(new AnswerWorld(articles));

    public static Task<AnswerWorld> NoArticlesAsync() => FilledAsync(new AnswerWorld());

    /// <summary>Two outlets carry the agency's sentence in their own dress; a third article is about something else.</summary>
    public static Task<AnswerWorld> TwoOutletsAgreeAsync() => FilledAsync(new AnswerWorld(
        News.Of(
            "agency-ferry", "The ferry to Aland resumed on Tuesday after a storm damaged its engine room. Repairs took nine days.",
            "Ferry to Aland resumes", "Harbour Agency", "2026-01-13", "https://example.org/agency"),
        News.Of(
            "daily-ferry", "The ferry to Aland resumed on Tuesday after a storm had damaged its engine room. Tickets stay at 28 euros until March.",
            "Aland ferry is back", "The Daily", "2026-01-14", "https://example.org/daily"),
        News.Of(
            "bridge", "The old stone bridge closes for repairs on 2 February. Engineers found cracks in three of its arches.",
            "Old bridge closes", "City Post", "2026-01-15", "https://example.org/bridge")));

    /// <summary>A speaker who is named once, a list behind its lead-in, and things that can be asked next.</summary>
    public static Task<AnswerWorld> HarbourStrikeAsync() => FilledAsync(new AnswerWorld(
        News.Of(
            "strike",
            "Dockers in Genoa began a strike on Monday over pay and night shifts.\n\n"
            + "Union leader Carla Bruni Rossi addressed the crowd at noon. She promised that the strike would last until Easter.\n\n"
            + "The union has three demands:\n\n- a raise of 8 percent\n- shorter night shifts\n- a second crane operator per pier\n\n"
            + "Port director Aldo Ferrante said that 40 ships were waiting outside the breakwater. Shipping company Nordwind moved its cargo to Trieste. "
            + "Analyst Petra Lindqvist warned that coffee prices could rise within weeks.",
            "Dockers strike in Genoa", "Harbour News", "2026-01-20", "https://example.org/strike"),
        News.Of(
            "trieste",
            "Trieste took in 12 extra ships this week because of the strike in Genoa. Mayor Luca Benedetti said that the city can handle more cargo until spring.",
            "Trieste fills up", "Adria Post", "2026-01-22", "https://example.org/trieste"),
        News.Of(
            "lake", "Volunteers cleaned the lake shore on Saturday. They filled 200 bags with plastic.", "Clean lake", "City Post", "2026-01-18")));

    public static IAnswerer AnswererOn(IArticleMemory memory, AnswerOptions? options = null) =>
        new ExtractiveAnswerer(memory, Options.Create(options ?? new AnswerOptions()));

    public Task<Answer> AskAsync(string question, SearchFilter? filter = null) =>
        Answerer.AnswerAsync(question, filter, TestContext.Current.CancellationToken);

    public async Task<Answer.Grounded> GroundedAsync(string question, SearchFilter? filter = null) =>
        Assert.IsType<Answer.Grounded>(await AskAsync(question, filter));

    public Task<Answer> CheckAsync(Answer answer) => Lock.CheckAsync(answer, TestContext.Current.CancellationToken);

    public void Dispose() => Folder.Dispose();

    private static async Task<AnswerWorld> FilledAsync(AnswerWorld world)
    {
        await world.Memory.AddAllAsync([.. world.Articles]);
        return world;
    }
}
