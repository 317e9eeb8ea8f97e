using Microsoft.Extensions.Hosting;

namespace BriefBot.Briefings.Posting;

/// <summary>Posts briefings when they are due, between its start and its stop; a host does both by itself.</summary>
public interface IBriefingRunner : IHostedService;
