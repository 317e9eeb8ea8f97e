using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Chat;
using BriefBot.LanguageModel;
using BriefBot.Memory;
using BriefBot.Settings;
using BriefBot.Showing;
using BriefBot.StandIns.Model;
using BriefBot.StandIns.Model.Poison;
using BriefBot.Summaries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Tests.Trials.Worlds;

/// <summary>The bot as the program composes it, on files that give orders, with a model over loopback that obeys them or without one.</summary>
internal sealed class PoisonedMemory : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-poison-").FullName;
    private readonly ModelStandIn? _model;
    private readonly IConfigurationRoot _settings;
    private readonly ServiceProvider _services;

    private PoisonedMemory(ModelStandIn? model)
    {
        _model = model;
        string[] assignments = model is null ? [] : [$"Model:Endpoint={model.Endpoint}", $"Model:Model={ModelStandIn.Model}", "Model:TimeoutSeconds=300", "Model:OverallSeconds=600"];
        _settings = SettingsLoader.Load(_folder, assignments, Path.Combine(_folder, "data"));
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSettings(_settings)
            .AddArticles()
            .AddArticleMemory()
            .AddAnswers()
            .AddSummaries()
            .AddLanguageModel(_settings)
            .AddChat()
            .BuildServiceProvider();
    }

    /// <summary>The names under which the articles are kept, by their numbers.</summary>
    public Dictionary<int, string> Ids { get; } = [];

    /// <summary>How often the model was asked.</summary>
    public int ModelCalls => _model?.Calls ?? 0;

    public IArticleMemory Memory => _services.GetRequiredService<IArticleMemory>();

    /// <summary>Starts it and indexes the articles.</summary>
    public static async Task<PoisonedMemory> StartAsync(IReadOnlyList<PoisonedArticle> articles, bool hasModel)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var model = hasModel ? await ModelStandIn.StartAsync(0, cancellationToken) : null;
        if (model is not null)
        {
            model.Answer = ObedientAnswers.Answer;
        }

        var world = new PoisonedMemory(model);
        var files = new List<string>();
        foreach (var article in articles)
        {
            var path = Path.Combine(world._folder, article.FileName);
            await File.WriteAllTextAsync(path, article.Content, cancellationToken);
            files.Add(path);
        }

        await foreach (var indexed in world._services.GetRequiredService<IArticleIndexer>().IndexAsync(files, cancellationToken))
        {
            Assert.True(indexed.Status == IndexStatus.Added, $"{indexed.Path}: {indexed.Status} {indexed.Reason}");
            world.Ids[int.Parse(System.IO.Path.GetFileName(indexed.Path).AsSpan(7, 3), System.Globalization.CultureInfo.InvariantCulture)] = indexed.ArticleId!.Value.Value;
        }

        return world;
    }

    /// <summary>Gives a command, and returns the reply with all that is shown of it.</summary>
    public async Task<(Reply Reply, string Shown)> SayAsync(string command, string option, string value)
    {
        var reply = await _services.GetRequiredService<IChatService>().ReplyAsync(
            new ChatCommand(command, new Dictionary<string, string> { [option] = value }), ChatContext.CommandLine, TestContext.Current.CancellationToken);
        var shown = new StringWriter();
        new TextRenderer(shown, width: null).Write(reply);
        return (reply, shown.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        (_settings as IDisposable)?.Dispose();
        if (_model is not null)
        {
            await _model.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
