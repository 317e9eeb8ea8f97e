using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.Memory.Evidence;
using BriefBot.Memory.Ranking;
using BriefBot.Memory.Sqlite;
using BriefBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BriefBot.Core.Tests.Memory.Worlds;

/// <summary>A few short articles in a real memory of their own.</summary>
internal sealed class SmallWorld : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "briefbot-tests", Guid.NewGuid().ToString("N"));
    private readonly SqliteArticleMemory _memory;
    private readonly List<Article> _articles = [];
    private bool _isImported;

    public SmallWorld() => _memory = new SqliteArticleMemory(
        SqliteDatabase.OpenWhenNeeded(MemoryDatabase.Layout, Options.Create(new DataOptions { Directory = _directory })), TimeProvider.System);

    /// <summary>A harbour town, its new ferry, and a quarrel with the town across the bay; two outlets tell of it.</summary>
    public static SmallWorld HarbourTown() => new SmallWorld()
        .With("ferry", "Oskelund buys an electric ferry", "Bay Gazette", "2026-03-10",
            "Mayor Ingrid Solheim opened the new ferry line on Monday. The electric ferry cost $12 million and carries 340 passengers. "
            + "It crosses the bay in 25 minutes.\n\n## The yard\n\nThe Brekke yard built the hull in two years. Brekke plans a second ferry for Oskelund.\n\n"
            + "Ferry | Passengers\nElectric ferry | 340\nOld steamer | 120")
        .With("quarrel", "Towns quarrel over fishing rights", "Coast Herald", "2026-02-03",
            "Oskelund and Varnes have quarreled over fishing rights since 2019. Mayor Ingrid Solheim said the cod stock is \"a common good\". "
            + "Varnes closed its harbour to boats from Oskelund because talks had failed. The fisheries minister Per Lunde called for patience.");

    public SmallWorld With(string id, string title, string? source, string? published, string text)
    {
        _articles.Add(new Article
        {
            Id = new ArticleId(id),
            Title = title,
            Source = source,
            Text = text,
            Published = published is null ? null : new DateTimeOffset(DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero),
        });
        return this;
    }

    public async Task<SearchResult> SearchAsync(string question)
    {
        if (!_isImported)
        {
            await _memory.ImportAsync(_articles, TestContext.Current.CancellationToken);
            _isImported = true;
        }

        return await _memory.SearchAsync(new SearchQuery(question), TestContext.Current.CancellationToken);
    }

    /// <summary>The question as ranking sees it.</summary>
    public async Task<Question> AnalyzeAsync(string question) => (await SearchAsync(question)).Evidence!.Question;

    /// <summary>The sentence that answers best.</summary>
    public async Task<EvidenceSentence> BestAsync(string question) => (await SearchAsync(question)).Evidence!.Sentences.MaxBy(s => s.Answers)!;

    public async Task<Answer> AskAsync(string question)
    {
        await SearchAsync(question);
        return await new ExtractiveAnswerer(_memory, Options.Create(new AnswerOptions { MaxFollowUps = 0 }))
            .AnswerAsync(question, null, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _memory.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, true);
    }
}
