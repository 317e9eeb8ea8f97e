using BriefBot.StandIns;

return await CommandLine.RunAsync(args);
