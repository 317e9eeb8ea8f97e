using BriefBot.Articles.Arrivals.Pages;

namespace BriefBot.Fetching;

/// <summary>A request did not come to its end; the message can be shown to a user.</summary>
internal sealed class ExchangeException(FetchProblem problem, string message, bool mayPass) : Exception(message)
{
    /// <summary>The kind of problem.</summary>
    public FetchProblem Problem { get; } = problem;

    /// <summary>Whether another try may do better.</summary>
    public bool MayPass { get; } = mayPass;
}
