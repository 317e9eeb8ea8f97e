using BriefBot.LanguageModel.Writing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.LanguageModel;

/// <summary>Adds a language model to the program where an endpoint is set.</summary>
internal static class LanguageModelServices
{
    /// <summary>Has a model write answers and summaries where <c>Model:Endpoint</c> is set; call it after these were added.</summary>
    public static IServiceCollection AddLanguageModel(this IServiceCollection services, IConfiguration settings) =>
        string.IsNullOrWhiteSpace(settings[$"{LanguageModelOptions.Section}:{nameof(LanguageModelOptions.Endpoint)}"])
            ? services
            : services.AddSingleton<IChatClient, OpenAiChatClient>().AddModelWriting();
}
