using BriefBot.Answers;
using BriefBot.Chat.Conversations;
using BriefBot.Chat.Handlers;
using BriefBot.Chat.Status;
using BriefBot.Chat.Suggestions;
using BriefBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.Chat;

/// <summary>Adds the commands and replies.</summary>
public static class ChatServices
{
    /// <summary>Adds <see cref="IChatService"/>; it needs the memory, the answers and the summaries.</summary>
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton<QuoteLock>();
        services.TryAddSingleton(_ => new ShortIds(Random.Shared));
        services.TryAddSingleton(TimeProvider.System);
        services.AddConversationDatabase();
        services.TryAddSingleton(provider => new AnswerStore(
            provider.GetRequiredKeyedService<Lazy<SqliteDatabase>>(ConversationDatabase.Layout.FileName),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<Conversation>();
        services.TryAddSingleton<IKeptAnswers, KeptAnswers>();
        services.TryAddSingleton<INotes, Notes>();
        services.TryAddSingleton<IArticleSuggestions, ArticleSuggestions>();
        services.TryAddSingleton<ArticleFinder>();
        services.TryAddSingleton<FilterOptions>();
        services.AddSingleton<ICommandHandler, AskHandler>();
        services.AddSingleton<ICommandHandler, SummaryHandler>();
        services.AddSingleton<ICommandHandler, SearchHandler>();
        services.AddSingleton<ICommandHandler, ArticlesHandler>();
        services.AddSingleton<ICommandHandler, IndexHandler>();
        services.AddSingleton<ICommandHandler, StatusHandler>();
        services.AddSingleton<ICommandHandler, HelpHandler>();
        services.AddSingleton<IStatusSource, ArticleStatus>();
        services.AddSingleton<IStatusSource, RatingStatus>();
        services.TryAddSingleton<IChatService, ChatService>();
        return services;
    }
}
