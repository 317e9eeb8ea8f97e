using BriefBot.KernelMemory.Tests.Worlds;

namespace BriefBot.KernelMemory.Tests;

/// <summary>The contract on a Kernel Memory service.</summary>
public sealed class KernelMemoryContractTests : ArticleMemoryContract
{
    private protected override Task<MemoryWorld> CreateAsync() => MemoryWorld.KernelAsync();
}
