using SymbolicGrad.Runtime.Tests.Training.Checkpoints;

// The tests are run by the test host. Started as a program, this saves checkpoints until it is killed.
return args is ["save", string path] ? SavingProcess.Run(path) : 1;
