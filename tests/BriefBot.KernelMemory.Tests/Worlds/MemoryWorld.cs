using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory;
using BriefBot.StandIns.KernelMemory;
using BriefBot.Trials;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefBot.KernelMemory.Tests.Worlds;

/// <summary>A memory as the program composes it, in a directory of its own: the embedded one, one in a service that can be killed, or an adapter's.</summary>
internal sealed class MemoryWorld : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-kernel-").FullName;
    private readonly string _provider;
    private readonly Action<IServiceCollection, IConfiguration>? _adapter;
    private ServiceProvider _services;
    private readonly int _port;

    private MemoryWorld(string provider, KernelMemoryStandIn? service, Action<IServiceCollection, IConfiguration>? adapter = null)
    {
        (_provider, _adapter, Service, _port) = (provider, adapter, service, service?.Port ?? 0);
        Store = service?.Store ?? new KernelMemoryStore();
        _services = Compose();
    }

    /// <summary>Waits between tries and looks pass at once; time limits do not.</summary>
    public HandClock Clock { get; } = new() { PassesAtOnce = delay => delay <= TimeSpan.FromSeconds(5) };

    public TextLog Lines { get; } = new();

    /// <summary>The service; null for the embedded memory and while the service is dead.</summary>
    public KernelMemoryStandIn? Service { get; private set; }

    public KernelMemoryStore Store { get; }

    public string Key { get; set; } = KernelMemoryStandIn.Key;

    public string DataFolder => _folder;

    public IArticleMemory Memory => _services.GetRequiredService<IArticleMemory>();

    public IArticleIndexer Indexer => _services.GetRequiredService<IArticleIndexer>();

    public IAnswerer Answerer => _services.GetRequiredService<IAnswerer>();

    public IKernelMemoryCheck Check => _services.GetRequiredService<IKernelMemoryCheck>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<MemoryWorld> EmbeddedAsync() => Task.FromResult(new MemoryWorld("SQLite", null));

    public static async Task<MemoryWorld> KernelAsync() => new("KernelMemory", await KernelMemoryStandIn.StartAsync(0, null, Token));

    /// <summary>An adapter that is added last, as the program does.</summary>
    public static MemoryWorld Of(string provider, Action<IServiceCollection, IConfiguration> adapter) => new(provider, null, adapter);

    /// <summary>A part of the program.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Ends the program and starts it again on the same directory.</summary>
    public async Task RestartProgramAsync()
    {
        await _services.DisposeAsync();
        _services = Compose();
    }

    /// <summary>Kills the service in the midst of whatever it does.</summary>
    public async Task KillServiceAsync()
    {
        var service = Service;
        Service = null;
        await (service?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>Starts the service again on the same port, with what it has kept.</summary>
    public async Task StartServiceAsync() => Service = await KernelMemoryStandIn.StartAsync(_port, Store, Token);

    public async Task<ImportOutcome> AddAsync(Article article) => (await Memory.ImportAsync([article], Token))[0];

    public Task<SearchResult> LookAsync(string text, SearchFilter? filter = null, int limit = 10) => Memory.SearchAsync(new SearchQuery(text, limit, filter), Token);

    /// <summary>The ids that a search finds, best first, each once.</summary>
    public async Task<string[]> IdsAsync(string text, SearchFilter? filter = null) =>
        [.. (await LookAsync(text, filter)).Passages.Select(passage => passage.Article.Id.Value).Distinct()];

    public Task<Answer> AskAsync(string question) => Answerer.AnswerAsync(question, null, Token);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await KillServiceAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Compose()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Directory"] = _folder,
            ["Memory:Provider"] = _provider,
            ["Memory:Endpoint"] = $"http://127.0.0.1:{_port}",
            ["Memory:Key"] = Key,
        }).Build();
        var services = new ServiceCollection()
            .Configure<Storage.DataOptions>(settings.GetSection("Data"))
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.AddProvider(Lines).SetMinimumLevel(LogLevel.Trace))
            .AddArticles()
            .AddArticleMemory()
            .AddKernelMemory(settings)
            .AddAnswers();
        _adapter?.Invoke(services, settings);
        return services.BuildServiceProvider();
    }
}
