namespace BriefBot.StandIns.KernelMemory;

/// <summary>A request that arrived.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path without its query.</param>
/// <param name="Authorization">The header, as it was sent.</param>
internal sealed record KernelMemoryRequest(string Method, string Path, string Authorization);
