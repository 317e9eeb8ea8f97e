namespace BriefBot.Benchmarks;

/// <summary>A temporary folder that is gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>The folder's path.</summary>
    public string FullPath { get; } = Directory.CreateTempSubdirectory("briefbot-benchmark-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
