namespace BriefBot.KernelMemory;

/// <summary>Looks how the Kernel Memory service is, as <c>doctor</c> does.</summary>
public interface IKernelMemoryCheck
{
    /// <summary>Where the service is, without the key.</summary>
    string Address { get; }

    /// <summary>
    /// Asks whether the service is there, lets BriefBot in and still has the newest articles; what it lost is sent again
    /// with the next import, or while the program runs.
    /// </summary>
    /// <returns>What is wrong, each in one line; empty when all is well.</returns>
    Task<IReadOnlyList<string>> FindProblemsAsync(CancellationToken cancellationToken);
}
