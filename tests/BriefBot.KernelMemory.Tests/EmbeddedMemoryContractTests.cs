using BriefBot.KernelMemory.Tests.Worlds;

namespace BriefBot.KernelMemory.Tests;

/// <summary>The contract on BriefBot's own database.</summary>
public sealed class EmbeddedMemoryContractTests : ArticleMemoryContract
{
    private protected override Task<MemoryWorld> CreateAsync() => MemoryWorld.EmbeddedAsync();
}
