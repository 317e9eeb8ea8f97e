using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Hosting;
using BriefBot.LanguageModel;
using BriefBot.Memory;
using BriefBot.Settings;
using BriefBot.StandIns.Model;
using BriefBot.Storage;
using BriefBot.Summaries;
using BriefBot.Trials;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Tests.LanguageModel;

/// <summary>The whole chat over the starter articles, as the program composes it, with a stand-in for the model.</summary>
internal sealed partial class ModelChatWorld : IAsyncDisposable
{
    public const string Question = "What share of Japan's rare earths comes from China?";

    private readonly ServiceProvider _services;
    private readonly string _folder;

    private ModelChatWorld(ModelStandIn model, string folder, Dictionary<string, string?> settings)
    {
        Model = model;
        _folder = folder;
        settings["Data:Directory"] = folder;
        settings["Model:Endpoint"] = model.Endpoint;
        settings["Model:Model"] = ModelStandIn.Model;
        Choose(settings);
        settings.TryAdd("Model:TimeoutSeconds", "100");
        settings.TryAdd("Model:OverallSeconds", "300");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSettings(configuration)
            .AddLogging()
            .AddArticles()
            .AddArticleMemory()
            .AddAnswers()
            .AddSummaries()
            .AddLanguageModel(configuration)
            .AddChat()
            .AddOptionalAdapters(configuration)
            .Configure<DataOptions>(data => data.Directory = folder)
            .BuildServiceProvider();
    }

    public ModelStandIn Model { get; }

    /// <summary>So long an answer waits to be kept, and a follow-up question to be rewritten.</summary>
    private static readonly TimeSpan[] Limits = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    /// <summary>Delays of retries pass at once; time limits stand still until the test moves the clock.</summary>
    public HandClock Clock { get; } = new() { PassesAtOnce = delay => delay < TimeSpan.FromSeconds(15) && !Limits.Contains(delay) };

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<ModelChatWorld> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var stop = TestContext.Current.CancellationToken;
        var world = new ModelChatWorld(
            await ModelStandIn.StartAsync(0, stop), Directory.CreateTempSubdirectory("briefbot-").FullName, settings ?? []);
        await foreach (var _ in world.Get<IArticleIndexer>().IndexStarterArticlesAsync(stop))
        {
        }

        return world;
    }

    public Task<Reply> AskAsync(string question = Question, string user = "discord:1", string? conversation = null, string? server = null) =>
        GiveAsync(CommandNames.Ask, OptionNames.Question, question, new ChatContext(user) { Conversation = conversation, Server = server });

    public Task<Reply> GiveAsync(string command, string option, string value, ChatContext? context = null) => Get<IChatService>().ReplyAsync(
        new ChatCommand(command, new Dictionary<string, string> { [option] = value }), context ?? new ChatContext("discord:1"), TestContext.Current.CancellationToken);

    /// <summary>What the tests of an optional adapter choose otherwise.</summary>
    static partial void Choose(Dictionary<string, string?> settings);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Model.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
