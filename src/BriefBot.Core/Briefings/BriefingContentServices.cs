using BriefBot.Answers;
using BriefBot.Briefings.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.Briefings;

/// <summary>Adds the writing of briefings to a program's services.</summary>
public static class BriefingContentServices
{
    /// <summary>Adds <see cref="IBriefingWriter"/> and <see cref="BriefingLock"/>, and their settings (section <c>Briefings</c>); needs the article memory.</summary>
    public static IServiceCollection AddBriefingContent(this IServiceCollection services)
    {
        services.AddOptions<BriefingOptions>();
        services.TryAddSingleton<QuoteLock>();
        services.AddSingleton<BriefingLock>();
        services.TryAddSingleton<BriefingWriter>();
        services.TryAddSingleton<IBriefingWriter>(provider => provider.GetRequiredService<BriefingWriter>());
        return services;
    }
}
