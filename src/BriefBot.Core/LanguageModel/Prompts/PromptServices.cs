using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.LanguageModel.Prompts;

/// <summary>Adds the prompts to a program's services.</summary>
public static class PromptServices
{
    /// <summary>Adds <see cref="IPromptLibrary"/> and its settings (section <c>Prompts</c>).</summary>
    /// <remarks>Reading the library from the services reads and checks all files: it throws <see cref="PromptProblemsException"/>.</remarks>
    public static IServiceCollection AddPrompts(this IServiceCollection services)
    {
        services.AddOptions<PromptOptions>();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPromptLibrary, PromptLibrary>();
        return services;
    }
}
