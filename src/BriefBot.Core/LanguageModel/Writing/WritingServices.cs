using BriefBot.Answers;
using BriefBot.Briefings;
using BriefBot.Briefings.Writing;
using BriefBot.Chat.Conversations;
using BriefBot.LanguageModel.Prompts;
using BriefBot.LanguageModel.Resilience;
using BriefBot.Summaries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.LanguageModel.Writing;

/// <summary>Lets a language model write the sentences of answers, summaries and briefings.</summary>
public static class WritingServices
{
    /// <summary>
    /// Puts a model's words, checked against the quotes, in the place of the articles' own. Call it after the answers and the
    /// summaries were added, and before or after the briefings; it needs an <see cref="Microsoft.Extensions.AI.IChatClient"/>.
    /// </summary>
    public static IServiceCollection AddModelWriting(this IServiceCollection services)
    {
        services.AddPrompts();
        services.AddGuardedModel();
        services.TryAddSingleton<ReplyCache>();
        services.TryAddSingleton<ModelWriter>();
        services.Replace(ServiceDescriptor.Singleton<IAnswerer, ModelAnswerer>());
        services.Replace(ServiceDescriptor.Singleton<ISummarizer, ModelSummarizer>());
        services.TryAddSingleton<IQuestionRewriter, ModelRewriter>();
        services.TryAddSingleton<StoryPassages>();
        services.TryAddSingleton<BriefingWriter>();
        services.Replace(ServiceDescriptor.Singleton<IBriefingWriter>(provider =>
            ActivatorUtilities.CreateInstance<ModelBriefingWriter>(provider, provider.GetRequiredService<BriefingWriter>())));
        return services;
    }
}
