using BriefBot.Chat.Status;
using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Budgets;
using BriefBot.LanguageModel.Resilience;
using BriefBot.StandIns.Model;
using BriefBot.Storage;
using BriefBot.Trials;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefBot.Tests.LanguageModel;

/// <summary>The way to a language model as the program composes it, at a stand-in on loopback.</summary>
internal sealed partial class ModelWorld : IAsyncDisposable
{
    public const string Key = "sk-very-secret-1234";

    /// <summary>A word of the prompt that must not turn up in errors and logs.</summary>
    public const string Canary = "quetzalcoatl";

    public static readonly ModelPayer Ann = new("discord:1", "discord:900");

    /// <summary>A time limit of a try: passes only when the test moves the clock.</summary>
    public static readonly TimeSpan PerTry = TimeSpan.FromSeconds(30);

    private readonly ServiceProvider _services;
    private readonly string _folder;

    private ModelWorld(ModelStandIn server, Action<LanguageModelOptions>? set)
    {
        Server = server;
        _folder = Directory.CreateTempSubdirectory("briefbot-").FullName;
        var services = new ServiceCollection()
            .Configure<DataOptions>(data => data.Directory = _folder)
            .Configure<LanguageModelOptions>(options =>
            {
                options.Endpoint = server.Endpoint;
                options.Key = Key;
                options.Model = ModelStandIn.Model;
                options.TimeoutSeconds = (int)PerTry.TotalSeconds;
                options.OverallSeconds = 100;
                set?.Invoke(options);
            })
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logged))
            .AddSingleton<IChatClient, OpenAiChatClient>()
            .AddGuardedModel();
        Replace(services);
        _services = services.BuildServiceProvider();
    }

    public ModelStandIn Server { get; }

    public TextLog Logged { get; } = new();

    /// <summary>Delays of retries pass at once; time limits stand still until the test moves the clock.</summary>
    public HandClock Clock { get; } = new() { PassesAtOnce = delay => delay < TimeSpan.FromSeconds(15) };

    public ILanguageModel Model => _services.GetRequiredService<ILanguageModel>();

    public IModelBudgets Budgets => _services.GetRequiredService<IModelBudgets>();

    public OpenAiChatClient Client => (OpenAiChatClient)_services.GetRequiredService<IChatClient>();

    public static async Task<ModelWorld> StartAsync(Action<LanguageModelOptions>? set = null) =>
        new(await ModelStandIn.StartAsync(0, TestContext.Current.CancellationToken), set);

    /// <summary>A prompt with two quotes, as the answers' will be.</summary>
    public static ChatMessage[] Prompt(string question = "Where?") =>
    [
        new(ChatRole.System, $"Answer from the quotes only. {Canary}"),
        new(ChatRole.User, $"Question: {question}\n\n[1] The summit ended in Nara.\n[2] Both sides agreed on chips. More will follow."),
    ];

    public static ModelRequest Request(ModelPayer? payer = null)
    {
        var request = new ModelRequest(Prompt(), payer ?? Ann) { MaxOutputTokens = 200 };
        Rewrite(ref request);
        return request;
    }

    /// <summary>What the tests of an optional adapter put in the place of what is built in.</summary>
    static partial void Replace(IServiceCollection services);

    /// <summary>The form of a request that these tests need.</summary>
    static partial void Rewrite(ref ModelRequest request);

    public Task<ModelReply> WriteAsync(ModelPayer? payer = null) =>
        Model.WriteAsync(Request(payer), onText: null, TestContext.Current.CancellationToken);

    public async Task<ModelReply> StreamAsync(ICollection<string> pieces) => await Model.WriteAsync(
        Request(),
        (text, _) =>
        {
            pieces.Add(text);
            return default;
        },
        TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<StatusLine>> StatusAsync()
    {
        var lines = new List<StatusLine>();
        foreach (var source in _services.GetServices<IStatusSource>())
        {
            lines.AddRange(await source.ReadAsync(TestContext.Current.CancellationToken));
        }

        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
