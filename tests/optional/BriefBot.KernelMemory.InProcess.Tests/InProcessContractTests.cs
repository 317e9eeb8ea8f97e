using BriefBot.KernelMemory.Tests;
using BriefBot.KernelMemory.Tests.Worlds;

namespace BriefBot.KernelMemory.InProcess.Tests;

/// <summary>The contract on Kernel Memory in this process.</summary>
public sealed class InProcessContractTests : ArticleMemoryContract
{
    internal static MemoryWorld NewWorld() =>
        MemoryWorld.Of("KernelMemoryInProcess", static (services, settings) => services.AddKernelMemoryInProcess(settings));

    private protected override Task<MemoryWorld> CreateAsync() => Task.FromResult(NewWorld());
}
