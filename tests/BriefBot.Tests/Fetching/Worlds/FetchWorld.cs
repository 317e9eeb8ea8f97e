using BriefBot.Articles.Arrivals.Pages;
using BriefBot.Fetching;
using BriefBot.StandIns.Web;
using BriefBot.Trials;
using Microsoft.Extensions.Options;

namespace BriefBot.Tests.Fetching.Worlds;

/// <summary>
/// The fetcher as the program has it, policy included: names under <c>.test</c> stand for a public address, and who wants to
/// connect there ends at the stand-in.
/// </summary>
internal sealed class FetchWorld : IAsyncDisposable
{
    private readonly Wire _wire;

    private FetchWorld(WebStandIn web, Action<FetchingOptions>? set)
    {
        Web = web;
        Connector = new RecordingConnector(web.Port);
        var options = new FetchingOptions { SiteDelayMilliseconds = 0, Ports = $"80,443,{web.Port}" };
        set?.Invoke(options);
        _wire = new Wire(Options.Create(options), new CheckedConnections(new PublicAddresses(), Names, Connector), Clock);
        Fetcher = new PageFetcher(_wire, Options.Create(options), Clock, new Random(7));
    }

    public WebStandIn Web { get; }

    public NamedAddresses Names { get; } = new();

    public RecordingConnector Connector { get; }

    /// <summary>Waits of the retries and between requests pass at once; the limit of the whole does not.</summary>
    public HandClock Clock { get; } = new() { PassesAtOnce = delay => delay < TimeSpan.FromSeconds(20) };

    public PageFetcher Fetcher { get; }

    public static async Task<FetchWorld> StartAsync(Action<FetchingOptions>? set = null) =>
        new(await WebStandIn.StartAsync(TestContext.Current.CancellationToken), set);

    public Task<FetchOutcome> PageAsync(string path) => FetchAsync(new FetchRequest(Web.At(path), FetchKind.Page));

    public Task<FetchOutcome> FetchAsync(FetchRequest request) => Fetcher.FetchAsync(request, TestContext.Current.CancellationToken);

    public async Task<FetchOutcome.Failed> FailAsync(string path) => Assert.IsType<FetchOutcome.Failed>(await PageAsync(path));

    public async ValueTask DisposeAsync()
    {
        Fetcher.Dispose();
        _wire.Dispose();
        await Web.DisposeAsync();
    }
}
