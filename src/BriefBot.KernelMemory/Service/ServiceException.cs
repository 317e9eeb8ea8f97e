namespace BriefBot.KernelMemory.Service;

/// <summary>A Kernel Memory service did not do what was asked. The message is BriefBot's own: nothing that the service sent is in it, and never the key.</summary>
internal sealed class ServiceException(ServiceProblem problem, string message) : Exception(message)
{
    public ServiceProblem Problem { get; } = problem;

    /// <summary>Whether the same request may work a little later.</summary>
    public bool MayPass => Problem is ServiceProblem.Unreachable or ServiceProblem.TooSlow or ServiceProblem.Busy or ServiceProblem.Broken;

    /// <summary>Whether a setting must be wrong: nothing gets better by waiting.</summary>
    public bool IsSetting => Problem is ServiceProblem.Refused or ServiceProblem.Unreadable;
}
