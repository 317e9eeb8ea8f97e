using BriefBot.Chat.Conversations;
using BriefBot.Chat.Status;
using BriefBot.LanguageModel.Budgets;
using BriefBot.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BriefBot.LanguageModel.Resilience;

/// <summary>Adds the way to a language model.</summary>
public static class ModelServices
{
    /// <summary>Adds <see cref="ILanguageModel"/>, its budgets and its lines in <c>/status</c>; it needs an <see cref="IChatClient"/>.</summary>
    public static IServiceCollection AddGuardedModel(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddConversationDatabase();
        services.TryAddSingleton<IModelBudgets>(provider => new ModelBudgets(
            provider.GetRequiredKeyedService<Lazy<SqliteDatabase>>(ConversationDatabase.Layout.FileName),
            provider.GetRequiredService<IOptions<LanguageModelOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ModelCircuit>();
        services.TryAddSingleton<IPromptRunner, ChatClientRunner>();
        services.TryAddSingleton<ILanguageModel, GuardedModel>();
        services.AddSingleton<IStatusSource, ModelStatus>();
        services.AddSingleton<IStatusSource, BudgetStatus>();
        return services;
    }
}
