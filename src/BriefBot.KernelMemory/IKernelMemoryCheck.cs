namespace BriefBot.KernelMemory;

/// <summary>Looks how the Kernel Memory service is, as <c>doctor</c> does.</summary>
public interface IKernelMemoryCheck
{
    /// <summary>What the service is and where, without the key.</summary>
    string Name { get; }

    /// <summary>What helps when it fails, in words for whoever runs the bot.</summary>
    string Remedy { get; }

    /// <summary>
    /// Asks whether the service is there, lets BriefBot in and still has the newest articles; what it lost is sent again
    /// with the next import, or while the program runs.
    /// </summary>
    /// <returns>What is wrong, each in one line; empty when all is well.</returns>
    Task<IReadOnlyList<string>> FindProblemsAsync(CancellationToken cancellationToken);
}
