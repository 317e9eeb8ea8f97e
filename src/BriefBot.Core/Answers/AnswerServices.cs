using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Answers;

/// <summary>Adds answers to a program's services.</summary>
public static class AnswerServices
{
    /// <summary>Adds <see cref="IAnswerer"/> and <see cref="QuoteLock"/>, and their settings (section <c>Answers</c>).</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddOptions<AnswerOptions>();
        services.AddSingleton<ExtractiveAnswerer>();
        services.AddSingleton<IAnswerer>(provider => provider.GetRequiredService<ExtractiveAnswerer>());
        services.AddSingleton<QuoteLock>();
        return services;
    }
}
