using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Summaries;

/// <summary>Adds summaries to a program's services.</summary>
public static class SummaryServices
{
    /// <summary>Adds <see cref="ISummarizer"/>.</summary>
    public static IServiceCollection AddSummaries(this IServiceCollection services) => services
        .AddSingleton<ExtractiveSummarizer>()
        .AddSingleton<ISummarizer>(provider => provider.GetRequiredService<ExtractiveSummarizer>());
}
