namespace BriefBot.StandIns.KernelMemory;

/// <summary>What goes wrong with a request.</summary>
internal abstract record KernelMemoryFault
{
    private KernelMemoryFault()
    {
    }

    /// <summary>It is answered with a status and nothing is done.</summary>
    internal sealed record Status(int Code) : KernelMemoryFault;

    /// <summary>The connection breaks before anything is done.</summary>
    internal sealed record Breaks : KernelMemoryFault;

    /// <summary>It is done, and the connection breaks before the answer.</summary>
    internal sealed record LosesAnswer : KernelMemoryFault;

    /// <summary>It is answered with something that is no JSON.</summary>
    internal sealed record Garbage : KernelMemoryFault;
}
