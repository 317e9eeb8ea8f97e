using System.Globalization;
using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Briefings;
using BriefBot.Briefings.Ledger;
using BriefBot.Briefings.Posting;
using BriefBot.Chat;
using BriefBot.CommandLine;
using BriefBot.Logs;
using BriefBot.Memory;
using BriefBot.Settings;
using BriefBot.Summaries;
using BriefBot.Tests.Worlds;
using BriefBot.Trials;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Tests.BriefingPage.Worlds;

/// <summary>The whole program with real rooms in a directory of its own, and a way to put articles and briefings there.</summary>
internal sealed class BriefingHouse : IDisposable
{
    public const string Channel = "console";

    private readonly ServiceProvider _services;

    public BriefingHouse()
    {
        var streams = new Streams(TextReader.Null, TextWriter.Null, TextWriter.Null) { WorkingDirectory = Folder };
        _services = new VerbRunner(streams, Clock, Compose).BuildServices(SettingsLoader.Load(Folder, [], Data));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("briefbot-").FullName;

    /// <summary>It is the first of February 2026.</summary>
    public HandClock Clock { get; } = new();

    public IArticleMemory Memory => _services.GetRequiredService<IArticleMemory>();

    public IBriefingArchive Archive => _services.GetRequiredService<IBriefingArchive>();

    private string Data => Path.Combine(Folder, "data");

    public static Article Article(string id, string outlet, string day, string title, string text, string? url = null) => new()
    {
        Id = new ArticleId(id),
        Title = title,
        Text = text,
        Source = outlet,
        Published = DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Url = new Uri(url ?? $"https://example.org/{id}"),
    };

    /// <summary>A fire on a ferry in two outlets that differ, and a tariff.</summary>
    public Task AddFireAsync() => AddAsync(
        Article("herald", "Coast Herald", "2026-01-31", "Fire on ferry Lady Maren off Gannet Head",
            "A fire broke out in the engine room of the ferry Lady Maren off Gannet Head on Sunday night. Lifeboats took off all 214 passengers and 32 members of the crew.\n\n"
            + "The fire injured 12 people on the Lady Maren, the coast guard said. The ship was towed to Port Ansel.\n\nThe harbour master of Port Ansel opened a second berth."),
        Article("gazette", "Bay Gazette", "2026-01-31", "Passengers of ferry Lady Maren reach Port Ansel after fire",
            "Lifeboats brought 214 passengers of the burning ferry Lady Maren to Port Ansel on Sunday. The fire injured 17 people on the Lady Maren, police chief Ida Brandt said. "
            + "Smoke had filled the car deck before the captain stopped the engines near Gannet Head."),
        Article("tariff", "Ledger Daily", "2026-01-31", "Estmark raises tariff on steel to 18 percent",
            "Estmark raised its tariff on steel to 18 percent on Sunday. The trade ministry expects 90 million euros a year from it. "
            + "Steel makers in Lisk welcomed the step, while builders fear higher prices."));

    /// <summary>The next day a third outlet revises a figure.</summary>
    public Task AddNextDayAsync() => AddAsync(
        Article("agency", "Reed News Agency", "2026-02-01", "Coast guard: 21 injured in fire on ferry Lady Maren",
            "The fire injured 21 people on the Lady Maren, the coast guard said on Monday. Inspectors in Port Ansel found a worn fuel line in the engine room of the ferry. "
            + "The owner, Maren Lines, will pay 3 million euros for the repair."));

    public Task AddAsync(params Article[] articles) => Memory.ImportAsync(articles, TestContext.Current.CancellationToken);

    /// <summary>Writes the console's briefing of today into the archive.</summary>
    public async Task<Briefing> ArchiveAsync() => (await _services.GetRequiredService<IBriefingRuns>()
        .WriteNowAsync(Channel, movesWatermark: true, TestContext.Current.CancellationToken))!;

    public async Task<ProgramRun> RunAsync(params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var streams = new Streams(TextReader.Null, output, error) { WorkingDirectory = Folder };
        var code = await new BriefBotProgram(streams, Clock, Compose).RunAsync([.. args, "--data", Data], TestContext.Current.CancellationToken);
        return new ProgramRun(code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Compose(IServiceCollection services, IConfiguration settings) => services
        .AddSettings(settings)
        .AddStandardErrorLog(settings)
        .AddArticles()
        .AddArticleMemory()
        .AddAnswers()
        .AddSummaries()
        .AddChat()
        .AddBriefings(settings);
}
