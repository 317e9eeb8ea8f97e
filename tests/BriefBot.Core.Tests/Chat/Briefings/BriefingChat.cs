using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Briefings;
using BriefBot.Briefings.Posting;
using BriefBot.Chat;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Handlers.Briefings;
using BriefBot.Core.Tests.Briefings.Posting.Worlds;
using BriefBot.Core.Tests.Briefings.Writing;
using BriefBot.Memory;
using BriefBot.Storage;
using BriefBot.Summaries;
using BriefBot.Trials;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BriefBot.Core.Tests.Chat.Briefings;

/// <summary>A channel with a manager and a reader, over a real store with three articles; what is posted goes to pretended channels.</summary>
internal sealed class BriefingChat : IAsyncDisposable
{
    public static readonly ChatContext Manager = new("jo") { IsManager = true, Channel = "pretend:1" };
    public static readonly ChatContext Reader = new("kim") { Channel = "pretend:1" };

    private readonly string _folder = Directory.CreateTempSubdirectory("briefbot-chat-").FullName;

    private BriefingChat()
    {
        Channels = new PretendChannels(Clock);
        Services = new ServiceCollection()
            .AddLogging(logging => logging.ClearProviders())
            .Configure<DataOptions>(options => options.Directory = _folder)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IBriefingPoster>(Channels)
            .AddArticles().AddArticleMemory().AddAnswers().AddSummaries().AddChat()
            .AddBriefingContent().AddBriefingSchedules().AddBriefingCommands()
            .Configure<BriefingOptions>(options => options.WindowDays = 3650)
            .BuildServiceProvider();
    }

    public HandClock Clock { get; } = new();

    public PretendChannels Channels { get; }

    public ServiceProvider Services { get; }

    public static async Task<BriefingChat> OpenAsync()
    {
        var chat = new BriefingChat();
        await chat.Services.GetRequiredService<IArticleMemory>().ImportAsync(BriefingRoom.Fire(), TestContext.Current.CancellationToken);
        return chat;
    }

    public Task<Reply> GiveAsync(string line, ChatContext? context = null) => Services.GetRequiredService<IChatService>()
        .ReplyAsync(ChatCommandParser.Parse(line)!, context ?? Manager, TestContext.Current.CancellationToken);

    /// <summary>The notice that a command ends with.</summary>
    public async Task<Reply.Notice> NoticeAsync(string line, ChatContext? context = null) => Assert.IsType<Reply.Notice>(await GiveAsync(line, context));

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
