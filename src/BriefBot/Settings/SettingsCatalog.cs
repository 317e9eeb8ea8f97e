using BriefBot.Answers;
using BriefBot.Articles;
using BriefBot.Memory.Embeddings;
using BriefBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Settings;

/// <summary>Every setting there is. What is not here is a mistake in the settings.</summary>
internal static class SettingsCatalog
{
    private static readonly ArticleOptions Articles = new();
    private static readonly DataOptions Data = new();
    private static readonly AnswerOptions Answers = new();
    private static readonly StarterOptions Starter = new();
    private static readonly EmbeddingOptions Embeddings = new();
    private static readonly LogOptions Logs = new();

    public static readonly IReadOnlyList<Setting> All =
    [
        Setting.Folder(DataOptions.Section, nameof(Data.Directory), Data.Directory),
        Setting.Whole(ArticleOptions.Section, nameof(Articles.MaxFileBytes), Articles.MaxFileBytes, 1024, 1L << 30, "bytes"),
        Setting.Whole(AnswerOptions.Section, nameof(Answers.MaxSentences), Answers.MaxSentences, 1, 10, "sentences"),
        Setting.Whole(AnswerOptions.Section, nameof(Answers.MaxFollowUps), Answers.MaxFollowUps, 0, 5, "questions"),
        Setting.YesNo(StarterOptions.Section, nameof(Starter.Index), Starter.Index),
        Setting.Address(EmbeddingOptions.Section, nameof(Embeddings.Endpoint), Embeddings.Endpoint),
        Setting.Secret(EmbeddingOptions.Section, nameof(Embeddings.Key)),
        Setting.Text(EmbeddingOptions.Section, nameof(Embeddings.Model), Embeddings.Model, "a model's name as the endpoint knows it"),
        Setting.Whole(EmbeddingOptions.Section, nameof(Embeddings.BatchSize), Embeddings.BatchSize, 1, 256, "passages"),
        Setting.Whole(EmbeddingOptions.Section, nameof(Embeddings.TimeoutSeconds), Embeddings.TimeoutSeconds, 1, 600, "seconds"),
        Setting.OneOf(LogOptions.Section, nameof(Logs.Level), Logs.Level),
    ];

    /// <summary>Adds the options classes with the values of validated settings.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration settings) => services
        .Configure<DataOptions>(settings.GetSection(DataOptions.Section))
        .Configure<ArticleOptions>(settings.GetSection(ArticleOptions.Section))
        .Configure<AnswerOptions>(settings.GetSection(AnswerOptions.Section))
        .Configure<StarterOptions>(settings.GetSection(StarterOptions.Section))
        .Configure<EmbeddingOptions>(settings.GetSection(EmbeddingOptions.Section))
        .Configure<LogOptions>(settings.GetSection(LogOptions.Section));
}
