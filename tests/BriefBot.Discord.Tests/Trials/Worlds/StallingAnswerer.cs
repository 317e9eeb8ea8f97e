using BriefBot.Answers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BriefBot.Discord.Tests.Trials.Worlds;

/// <summary>Answers as the bot does, but hangs for a minute on questions that hold a word: a model that does not answer.</summary>
internal sealed class StallingAnswerer(IAnswerer inner) : IAnswerer
{
    /// <summary>Questions with this word hang, and listen when they are told to stop.</summary>
    public const string Stall = "(stall)";

    /// <summary>Questions with this word hang and listen to nobody.</summary>
    public const string DeafStall = "(deaf stall)";

    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    /// <summary>Puts it in front of the answerer that is there.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.RemoveAll<IAnswerer>();
        services.AddSingleton<IAnswerer>(provider => new StallingAnswerer(ActivatorUtilities.CreateInstance<ExtractiveAnswerer>(provider)));
    }

    public async Task<Answer> AnswerAsync(AnswerRequest request, CancellationToken cancellationToken)
    {
        if (request.Question.Contains(DeafStall, StringComparison.Ordinal))
        {
            await Task.Delay(Minute, CancellationToken.None);
        }
        else if (request.Question.Contains(Stall, StringComparison.Ordinal))
        {
            await Task.Delay(Minute, cancellationToken);
        }

        return await inner.AnswerAsync(request, cancellationToken);
    }
}
