using Microsoft.Extensions.DependencyInjection;

namespace BriefBot.Answers;

/// <summary>Adds answers to a program's services.</summary>
public static class AnswerServices
{
    /// <summary>Adds <see cref="IAnswerer"/> and <see cref="QuoteLock"/>, and their settings (section <c>Answers</c>).</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.AddOptions<AnswerOptions>()
            .BindConfiguration(AnswerOptions.Section)
            .Validate(options => options.MaxSentences is >= 1 and <= 10, "Answers:MaxSentences must be between 1 and 10.")
            .Validate(options => options.MaxFollowUps is >= 0 and <= 5, "Answers:MaxFollowUps must be between 0 and 5.")
            .ValidateOnStart();
        services.AddSingleton<IAnswerer, ExtractiveAnswerer>();
        services.AddSingleton<QuoteLock>();
        return services;
    }
}
