using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Articles.Arrivals.Feeds;
using BriefBot.Briefings;
using BriefBot.Briefings.Schedules;
using BriefBot.Discord;
using BriefBot.Fetching;
using BriefBot.Health;
using BriefBot.KernelMemory;
using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Prompts;
using BriefBot.Memory.Embeddings;
using BriefBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Settings;

/// <summary>Every setting there is. What is not here is a mistake in the settings.</summary>
internal static class SettingsCatalog
{
    private const long MostTokens = 1_000_000_000_000;

    private static readonly ArticleOptions Articles = new();
    private static readonly DataOptions Data = new();
    private static readonly AnswerOptions Answers = new();
    private static readonly FeedOptions Feed = new();
    private static readonly FetchingOptions Fetching = new();
    private static readonly BriefingOptions Briefings = new();
    private static readonly BriefingScheduleOptions Schedules = new();
    private static readonly ConsoleBriefingOptions ConsoleBriefings = new();
    private static readonly StarterOptions Starter = new();
    private static readonly MemoryOptions Memory = new();
    private static readonly EmbeddingOptions Embeddings = new();
    private static readonly PromptOptions Prompts = new();
    private static readonly LanguageModelOptions Model = new();
    private static readonly DiscordOptions Discord = new();
    private static readonly HealthOptions Health = new();
    private static readonly LogOptions Logs = new();

    public static readonly IReadOnlyList<Setting> All =
    [
        Setting.Folder(DataOptions.Section, nameof(Data.Directory), Data.Directory),
        Setting.Whole(ArticleOptions.Section, nameof(Articles.MaxFileBytes), Articles.MaxFileBytes, 1024, 1L << 30, "bytes"),
        Setting.Text(ArticleOptions.Section, nameof(Articles.Folder), Articles.Folder, "the path of a folder, or nothing"),
        Setting.Whole(ArticleOptions.Section, nameof(Articles.FolderSeconds), Articles.FolderSeconds, 1, 3600, "seconds"),
        Setting.FeedAddress(ListOf(FeedOptions.Section), nameof(Feed.Address), Feed.Address),
        Setting.Text(ListOf(FeedOptions.Section), nameof(Feed.Name), Feed.Name, "a name, or nothing"),
        Setting.Whole(ListOf(FeedOptions.Section), nameof(Feed.Minutes), Feed.Minutes, 5, 10_080, "minutes"),
        Setting.Whole(FetchingOptions.Section, nameof(Fetching.TimeoutSeconds), Fetching.TimeoutSeconds, 5, 600, "seconds"),
        Setting.Whole(FetchingOptions.Section, nameof(Fetching.MaxBytes), Fetching.MaxBytes, 64 * 1024, 256L << 20, "bytes"),
        Setting.Ports(FetchingOptions.Section, nameof(Fetching.Ports), Fetching.Ports),
        Setting.Whole(FetchingOptions.Section, nameof(Fetching.SiteDelayMilliseconds), Fetching.SiteDelayMilliseconds, 0, 60_000, "milliseconds"),
        Setting.Text(FetchingOptions.Section, nameof(Fetching.Contact), Fetching.Contact, "an address or mail, or nothing"),
        Setting.Whole(AnswerOptions.Section, nameof(Answers.MaxSentences), Answers.MaxSentences, 1, 10, "sentences"),
        Setting.Whole(AnswerOptions.Section, nameof(Answers.MaxFollowUps), Answers.MaxFollowUps, 0, 5, "questions"),
        Setting.Whole(BriefingOptions.Section, nameof(Briefings.MaxStories), Briefings.MaxStories, 1, 50, "stories"),
        Setting.Whole(BriefingOptions.Section, nameof(Briefings.MaxSentences), Briefings.MaxSentences, 1, 10, "sentences"),
        Setting.Whole(BriefingOptions.Section, nameof(Briefings.MaxNumbers), Briefings.MaxNumbers, 0, 20, "numbers"),
        Setting.Whole(BriefingOptions.Section, nameof(Briefings.MaxArticles), Briefings.MaxArticles, 1, 2000, "articles"),
        Setting.Whole(BriefingOptions.Section, nameof(Briefings.WindowDays), Briefings.WindowDays, 1, 3650, "days"),
        Setting.OneOf(BriefingScheduleOptions.Section, nameof(Schedules.WhenNothingNew), Schedules.WhenNothingNew),
        Setting.Whole(BriefingScheduleOptions.Section, nameof(Schedules.LateHours), Schedules.LateHours, 1, 24, "hours"),
        Setting.Whole(BriefingScheduleOptions.Section, nameof(Schedules.LateAfterMinutes), Schedules.LateAfterMinutes, 1, 120, "minutes"),
        Setting.Whole(BriefingScheduleOptions.Section, nameof(Schedules.MostTries), Schedules.MostTries, 1, 50, "tries"),
        Setting.Text(ConsoleBriefingOptions.Section, nameof(ConsoleBriefings.MarkdownFolder), ConsoleBriefings.MarkdownFolder, "the path of a folder, or nothing"),
        Setting.YesNo(StarterOptions.Section, nameof(Starter.Index), Starter.Index),
        Setting.OneOf(MemoryOptions.Section, nameof(Memory.Provider), Memory.Provider),
        Setting.Address(MemoryOptions.Section, nameof(Memory.Endpoint), Memory.Endpoint),
        Setting.Secret(MemoryOptions.Section, nameof(Memory.Key)),
        Setting.IndexName(MemoryOptions.Section, nameof(Memory.Index), Memory.Index),
        Setting.Address(EmbeddingOptions.Section, nameof(Embeddings.Endpoint), Embeddings.Endpoint),
        Setting.Secret(EmbeddingOptions.Section, nameof(Embeddings.Key)),
        Setting.Text(EmbeddingOptions.Section, nameof(Embeddings.Model), Embeddings.Model, "a model's name as the endpoint knows it"),
        Setting.Whole(EmbeddingOptions.Section, nameof(Embeddings.BatchSize), Embeddings.BatchSize, 1, 256, "passages"),
        Setting.Whole(EmbeddingOptions.Section, nameof(Embeddings.TimeoutSeconds), Embeddings.TimeoutSeconds, 1, 600, "seconds"),
        Setting.Text(PromptOptions.Section, nameof(Prompts.Folder), Prompts.Folder, "the path of a folder, or nothing"),
        Setting.OneOf(PromptOptions.Section, nameof(Prompts.Engine), Prompts.Engine),
        Setting.Address(LanguageModelOptions.Section, nameof(Model.Endpoint), Model.Endpoint),
        Setting.Secret(LanguageModelOptions.Section, nameof(Model.Key)),
        Setting.Text(LanguageModelOptions.Section, nameof(Model.Model), Model.Model, "a model's name as the endpoint knows it"),
        Setting.Whole(LanguageModelOptions.Section, nameof(Model.TimeoutSeconds), Model.TimeoutSeconds, 1, 600, "seconds"),
        Setting.Whole(LanguageModelOptions.Section, nameof(Model.OverallSeconds), Model.OverallSeconds, 1, 600, "seconds"),
        Setting.Whole(LanguageModelOptions.Section, nameof(Model.Concurrency), Model.Concurrency, 1, 256, "requests"),
        Setting.Whole(LanguageModelOptions.Section, nameof(Model.PromptTokens), Model.PromptTokens, 200, 100_000, "tokens"),
        Setting.Whole(LanguageModelOptions.Section, nameof(Model.ConversationTurns), Model.ConversationTurns, 0, 20, "turns"),
        Setting.Whole(LanguageModelOptions.Section, nameof(Model.ConversationTokens), Model.ConversationTokens, 100, 20_000, "tokens"),
        Setting.Whole(LanguageModelOptions.Section, nameof(Model.TokensPerUserPerDay), Model.TokensPerUserPerDay, 0, MostTokens, "tokens"),
        Setting.Whole(LanguageModelOptions.Section, nameof(Model.TokensPerServerPerDay), Model.TokensPerServerPerDay, 0, MostTokens, "tokens"),
        Setting.Whole(LanguageModelOptions.Section, nameof(Model.TokensPerDay), Model.TokensPerDay, 0, MostTokens, "tokens"),
        Setting.Whole(LanguageModelOptions.Section, nameof(Model.CallsPerUserPerDay), Model.CallsPerUserPerDay, 0, 1_000_000, "requests"),
        Setting.Secret(DiscordOptions.Section, nameof(Discord.Token)),
        Setting.OneOf(DiscordOptions.Section, nameof(Discord.Client), Discord.Client),
        Setting.BaseAddress(DiscordOptions.Section, nameof(Discord.ApiBase), Discord.ApiBase),
        Setting.Whole(DiscordOptions.Section, nameof(Discord.ShardCount), Discord.ShardCount, 0, 10_000, "shards"),
        Setting.Ranges(DiscordOptions.Section, nameof(Discord.Shards), Discord.Shards),
        Setting.OneOf(DiscordOptions.Section, nameof(Discord.Compression), Discord.Compression),
        Setting.Ids(DiscordOptions.Section, nameof(Discord.DevelopmentServers), Discord.DevelopmentServers),
        Setting.Ids(DiscordOptions.Section, nameof(Discord.Channels), Discord.Channels),
        Setting.Ids(DiscordOptions.Section, nameof(Discord.Roles), Discord.Roles),
        Setting.Ids(DiscordOptions.Section, nameof(Discord.ManagerRoles), Discord.ManagerRoles),
        Setting.Whole(DiscordOptions.Section, nameof(Discord.UserPerMinute), Discord.UserPerMinute, 1, 100_000, "requests"),
        Setting.Whole(DiscordOptions.Section, nameof(Discord.ServerPerMinute), Discord.ServerPerMinute, 1, 1_000_000, "requests"),
        Setting.Whole(DiscordOptions.Section, nameof(Discord.QueueLength), Discord.QueueLength, 1, 100_000, "requests"),
        Setting.Whole(DiscordOptions.Section, nameof(Discord.Workers), Discord.Workers, 1, 256, "workers"),
        Setting.Whole(DiscordOptions.Section, nameof(Discord.WaitSeconds), Discord.WaitSeconds, 1, 840, "seconds"),
        Setting.Whole(DiscordOptions.Section, nameof(Discord.AnswerSeconds), Discord.AnswerSeconds, 1, 600, "seconds"),
        Setting.Whole(HealthOptions.Section, nameof(Health.Port), Health.Port, 0, 65_535, "a port"),
        Setting.ListeningAddress(HealthOptions.Section, nameof(Health.Address), Health.Address),
        Setting.OneOf(LogOptions.Section, nameof(Logs.Level), Logs.Level),
    ];

    /// <summary>Stands in a setting's name for the number of an entry in a list, as in <c>Feeds:0:Address</c>.</summary>
    public const string AnyEntry = "#";

    /// <summary>The setting with that name, entries of lists by their numbers; null when there is none.</summary>
    public static Setting? Find(string name)
    {
        var known = string.Join(':', name.Split(':').Select(part => part.Length > 0 && part.All(char.IsAsciiDigit) ? AnyEntry : part));
        return All.FirstOrDefault(setting => setting.Name.Equals(known, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Adds the options classes with the values of validated settings.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration settings) => services
        .Configure<DataOptions>(settings.GetSection(DataOptions.Section))
        .Configure<ArticleOptions>(settings.GetSection(ArticleOptions.Section))
        .Configure<FetchingOptions>(settings.GetSection(FetchingOptions.Section))
        .Configure<AnswerOptions>(settings.GetSection(AnswerOptions.Section))
        .Configure<BriefingOptions>(settings.GetSection(BriefingOptions.Section))
        .Configure<BriefingScheduleOptions>(settings.GetSection(BriefingScheduleOptions.Section))
        .Configure<ConsoleBriefingOptions>(settings.GetSection(ConsoleBriefingOptions.Section))
        .Configure<StarterOptions>(settings.GetSection(StarterOptions.Section))
        .Configure<EmbeddingOptions>(settings.GetSection(EmbeddingOptions.Section))
        .Configure<PromptOptions>(settings.GetSection(PromptOptions.Section))
        .Configure<LanguageModelOptions>(settings.GetSection(LanguageModelOptions.Section))
        .Configure<DiscordOptions>(settings.GetSection(DiscordOptions.Section))
        .Configure<HealthOptions>(settings.GetSection(HealthOptions.Section))
        .Configure<LogOptions>(settings.GetSection(LogOptions.Section));

    private static string ListOf(string section) => $"{section}:{AnyEntry}";
}
