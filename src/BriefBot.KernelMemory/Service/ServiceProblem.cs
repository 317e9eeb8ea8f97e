namespace BriefBot.KernelMemory.Service;

/// <summary>What is wrong with a Kernel Memory service.</summary>
internal enum ServiceProblem
{
    /// <summary>No connection.</summary>
    Unreachable,

    /// <summary>No answer in time.</summary>
    TooSlow,

    /// <summary>Too many requests.</summary>
    Busy,

    /// <summary>The service failed.</summary>
    Broken,

    /// <summary>The key is missing or wrong.</summary>
    Refused,

    /// <summary>The service does not take the request.</summary>
    BadRequest,

    /// <summary>The answer is not that of a Kernel Memory service.</summary>
    Unreadable,
}
