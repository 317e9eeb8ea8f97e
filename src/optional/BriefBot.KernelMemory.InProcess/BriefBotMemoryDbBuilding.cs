using Microsoft.KernelMemory;
using Microsoft.KernelMemory.MemoryStorage;

namespace BriefBot.KernelMemory.InProcess;

/// <summary>Lets Kernel Memory keep its records in BriefBot's ranking store.</summary>
public static class BriefBotMemoryDbBuilding
{
    /// <summary>More partitions of a document than this are saved in several steps.</summary>
    private const int PartitionsAtOnce = 10_000;

    /// <summary>
    /// Keeps and finds records by words, without vectors: no embedding generator is asked. The partitions of a document are saved
    /// in one step, so that imports of one id side by side leave those of the last one.
    /// </summary>
    /// <param name="builder">The builder; its embedding generator and its <see cref="KernelMemoryConfig"/> are replaced.</param>
    /// <param name="records">Where the records are kept; whoever made it disposes it.</param>
    public static IKernelMemoryBuilder WithBriefBotMemoryDb(this IKernelMemoryBuilder builder, BriefBotMemoryDb records)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var config = new KernelMemoryConfig { DataIngestion = { EmbeddingGenerationEnabled = false, MemoryDbUpsertBatchSize = PartitionsAtOnce } };
        return builder.AddSingleton<IMemoryDb>(records).AddSingleton(config).WithoutEmbeddingGenerator();
    }
}
